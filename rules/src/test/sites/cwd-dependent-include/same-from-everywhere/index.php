<?php
require 'inc/boot.php';
echo 'front';
