<?php
require __DIR__ . '/app/init.php'; // expect: none
echo start();
