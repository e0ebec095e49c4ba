<?php
require __DIR__ . '/lib/boot.php';
session_start();
$_SESSION['seen'] = true;
echo page('login');
