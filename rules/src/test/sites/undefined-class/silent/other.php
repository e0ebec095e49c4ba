<?php
require __DIR__ . '/lib.php';
$all = new Painter_Bases(); // expect: none
$one = new Painter_Base(); // expect: none
