<?php
require 'lib/boot.php';
echo 'front';
