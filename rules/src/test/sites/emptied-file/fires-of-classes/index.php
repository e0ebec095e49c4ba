<?php
require_once __DIR__ . '/lib/Base.php';
require_once __DIR__ . '/lib/Page.php';
$page = new Page();
$page->show();
