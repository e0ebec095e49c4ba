<?php
require __DIR__ . "/autoload.php";
if (class_exists('Imagick')) {
    echo Imagick::getVersion();
}
if (class_exists('Shop\\Extra')) {
    echo new Shop\Extra();
}
echo new Other\Sender();
function f(Listener $a) {
    return $a instanceof Listener;
}
echo new Tool\Config\Config();
echo new Tool\Config\Rules();
