<?php
require __DIR__ . '/../lib/globals.php';
echo head('About');
include $footer;
