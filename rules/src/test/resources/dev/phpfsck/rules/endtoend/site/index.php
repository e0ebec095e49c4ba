<?php
require __DIR__ . '/lib/boot.php';
echo page('home');
