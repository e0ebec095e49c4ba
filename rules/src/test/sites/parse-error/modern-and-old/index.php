<?php
// expect: none
require __DIR__ . '/new.php';
require __DIR__ . '/old.php';
