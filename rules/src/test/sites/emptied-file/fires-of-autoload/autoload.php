<?php
spl_autoload_register(function ($class) {
    require __DIR__ . '/inc/' . str_replace('\\', '/', $class) . '.php';
});
