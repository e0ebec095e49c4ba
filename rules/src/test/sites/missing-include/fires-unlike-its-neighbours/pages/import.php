<?php
require '../common.php'; // expect: missing-include -> pages/common.php
echo greeting();
