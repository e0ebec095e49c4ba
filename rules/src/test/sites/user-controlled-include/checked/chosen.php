<?php
$part = $_POST['part'];
switch ($part) {
    case 'home':
    case 'news':
        break;
    default:
        $part = 'home';
}
include "pages/$part.php"; // expect: none
$other = $_REQUEST['other'];
if ($other == 'home' || $other == 'news') {
    include "pages/$other.php"; // expect: none
}
