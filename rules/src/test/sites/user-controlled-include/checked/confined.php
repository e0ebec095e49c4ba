<?php
include 'pages/' . basename($_GET['page']) . '.php'; // expect: none
$number = (int) $_GET['n'];
@include "pages/$number.php"; // expect: none
$pages = ['home' => 'pages/home.php'];
include $pages[$_GET['key']] ?? 'pages/home.php'; // expect: none
