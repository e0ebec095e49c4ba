<?php
require './common.php'; // expect: missing-include
echo 1;
