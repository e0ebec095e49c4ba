<?php
if (PHP_VERSION_ID < 50000) {
    function __autoload($class) {} // expect: parse-error
}
