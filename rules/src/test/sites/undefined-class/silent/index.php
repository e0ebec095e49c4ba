<?php
require __DIR__ . '/lib.php';
$host = new Chart_Renderer(); // expect: none
$own = new DOMDocumnt();
$php = new ArrayObjects();
$one = new Layer2(); // expect: none
if (class_exists('Databse')) {
    $other = new Databse(); // expect: none
}
try {
    new Baskett(); // expect: none
} catch (Error $missing) {
}
if ($one instanceof Cartt) { // expect: none
    $one->open();
}
$alias = new Old_Cart(); // expect: none
$zip = new ZipPdf(); // expect: none
$chart = new Painter_Base(); // expect: none
