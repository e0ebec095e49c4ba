<?php
require 'common.php'; // expect: none
echo greeting();
