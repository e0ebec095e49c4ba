<?php
require '../lib/boot.php';
echo 'admin';
