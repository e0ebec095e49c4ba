<?php
@include __DIR__ . '/inc/none.php'; // expect: none
// require __DIR__ . '/inc/none.php'; expect: none
echo "require 'inc/none.php';"; // expect: none
exit;
require __DIR__ . '/inc/none.php'; // expect: none
