<?php
$x = 1;
include "a.php"; // expect: recursive-include
