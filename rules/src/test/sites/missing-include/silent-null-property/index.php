<?php
require __DIR__ . '/page.php'; // expect: none
$page = new Page();
$setUp = $_GET['module'] . '_set_up';
$setUp();
require __DIR__ . '/modules/' . $page->module . '/meta.php'; // expect: none
require __DIR__ . '/modules/' . Page::$theme . '/meta.php'; // expect: none
