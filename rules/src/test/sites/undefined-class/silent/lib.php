<?php
class Database {}
class Basket {}
class Cart {}
class OldCart {}
class Layer1 {}
class DOMDocumnt {}
class ArrayObjects {}
class_alias('Cart', 'Old_Cart');
class ZipPdf extends TipPdf {} // expect: none
// A library's, which the host has, and the site's own beside it: both are in use.
class Painter_Bases {}
