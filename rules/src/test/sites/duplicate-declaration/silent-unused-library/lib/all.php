<?php
// The whole library in one file, which nobody loads.
require_once __DIR__ . '/axis.php';
require_once __DIR__ . '/graph.php';
class Graph { function draw() { return new Axis; } } // expect: none
ob_start();
