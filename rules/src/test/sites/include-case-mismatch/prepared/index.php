<?php
if (is_file(__DIR__ . '/inc/Menu.php')) {
    require __DIR__ . '/inc/Menu.php'; // expect: none
}
@include 'inc/MENU.php'; // expect: none
require 'inc/menu.php'; // expect: none
require 'inc/Menu.php' . 's'; // expect: missing-include -> inc/menu.php
