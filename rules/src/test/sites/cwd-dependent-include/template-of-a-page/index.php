<?php
require __DIR__ . '/lib/globals.php';
echo head('Tides');
render($_SERVER['PATH_INFO'] ?? 'tides');
