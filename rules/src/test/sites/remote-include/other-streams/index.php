<?php
@include 'http://cdn.example.org/banner.php'; // expect: none
if (!include 'http://cdn.example.org/banner.php') { // expect: none
    echo 'no banner';
}
include 'phar://' . __DIR__ . '/tool.phar/boot.php'; // expect: none
include 'php://memory'; // expect: none
include 'vfs://made/by/a/test.php'; // expect: none
$page = file_get_contents('http://cdn.example.org/banner.php'); // expect: none
if (rand(0, 1)) {
    $part = 'http://cdn.example.org/banner.php';
} else {
    $part = __DIR__ . '/index.php';
}
