<?php
require __DIR__ . '/vendor/autoload.php';
spl_autoload_register(function ($class) {
    $file = __DIR__ . '/src/class-' . strtolower(substr(strrchr($class, '\\'), 1)) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
echo new \Harbour\Tides\Table();
