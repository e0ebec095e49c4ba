<?php
spl_autoload_register(function ($name) {
    require_once getenv('CLASSES') . strtolower($name); // expect: none
});
echo Mimes::TYPES[0]; // expect: none
