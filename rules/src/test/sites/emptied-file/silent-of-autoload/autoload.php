<?php
spl_autoload_register(function ($class) {
    if (is_file(__DIR__ . '/inc/' . $class . '.php')) {
        include __DIR__ . '/inc/' . $class . '.php';
    }
});
