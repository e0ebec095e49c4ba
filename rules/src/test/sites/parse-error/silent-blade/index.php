<?php
require __DIR__ . '/engine.php'; // expect: none
echo render($_GET['view']);
