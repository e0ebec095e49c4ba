<?php
require 'pages/common.php'; // expect: none
echo greeting();
