<?php
namespace Shop;
function __autoload($class) {} // expect: none
class A { public function __autoload() {} }
