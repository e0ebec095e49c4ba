<?php
function a() {
<<<<<<< HEAD // expect: parse-error
  return 1;
=======
  return 2;
>>>>>>> feature
}
