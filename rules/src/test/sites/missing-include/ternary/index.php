<?php
function phrases(string $group): array
{
    $file = __DIR__ . '/custom/' . $group . '.php';
    return is_file($file) ? (array) (include $file) : []; // expect: none
}

function words(string $group): array
{
    $file = __DIR__ . '/words/' . $group . '.php';
    return !is_file($file) ? [] : (array) (include $file); // expect: none
}

function texts(string $group): array
{
    $file = __DIR__ . '/texts/' . $group . '.php';
    return $group ? (array) (include $file) : []; // expect: missing-include
}

echo count(phrases(date('l')) + words(date('l')) + texts(date('l')));
echo class_exists('Driver') ? include __DIR__ . '/driver.php' : ''; // expect: none
echo date('l') === 'Monday' ? include __DIR__ . '/monday.php' : ''; // expect: missing-include
