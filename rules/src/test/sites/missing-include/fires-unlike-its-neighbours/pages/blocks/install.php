<?php
// From here, what import.php asks for is there.
require '../common.php'; // expect: none
echo greeting();
