<?php
require __DIR__ . '/lib/functions.php';
require __DIR__ . '/lib/page.php';
show_page();
