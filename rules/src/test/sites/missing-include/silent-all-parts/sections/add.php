<?php
require './lib/common.php'; // expect: none
echo version();
