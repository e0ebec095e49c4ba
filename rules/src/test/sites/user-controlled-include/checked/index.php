<?php
$known = ['home', 'news'];
$page = $_GET['page'] ?? 'home';
if (!in_array($page, $known, true)) {
    $page = 'home';
}
include "pages/$page.php"; // expect: none
