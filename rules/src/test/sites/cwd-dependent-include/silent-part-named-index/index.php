<?php
require 'functions/check.php';
require 'app/help/index.php';
$page = basename($_GET['page'] ?? 'login');
include "app/$page/index.php";
