<?php
function __autoload($class) {
    require __DIR__ . '/' . $class . '.php';
}
echo (real) '1.5', get_magic_quotes_gpc();
echo ereg('a', 'b');
