<?php
require __DIR__ . '/empty.php';
if ($_GET['x']) {
    echo only_sometimes();
}
echo maybe() ?? 1;
function maybe() {
    return function_exists('of_an_extension') ? of_an_extension() : 2;
}
