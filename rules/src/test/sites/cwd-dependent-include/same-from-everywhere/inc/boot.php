<?php
require './inc/menu.php'; // expect: none
require 'beside.php'; // expect: none
require __DIR__ . '/guarded.php';
