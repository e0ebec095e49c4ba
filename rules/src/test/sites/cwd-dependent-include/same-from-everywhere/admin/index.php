<?php
chdir('..');
require 'inc/boot.php';
echo 'admin';
