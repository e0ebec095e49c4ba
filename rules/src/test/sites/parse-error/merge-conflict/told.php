<?php
/*
<<<<<<< HEAD
=======
>>>>>>> feature
*/
echo <<<X
<<<<<<< HEAD
=======
>>>>>>> feature
X;
