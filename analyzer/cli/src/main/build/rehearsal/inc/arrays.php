<?php
$files = ['text', 'list'];
foreach ($files as $file) {
    require_once ROOT . "lib/tools/$file.php";
}
$all = array_merge($files, array('more' => 'text'), ['x']);
foreach (array_unique(array_filter(array_values($all))) as $key => $value) {
    if (is_string($key) && $value != 'x') {
        require_once LIB . 'tools/' . $value . '.php';
    }
}
list($first, $second) = $files;
['a' => $a, 'b' => [$b]] = ['a' => $first, 'b' => [$second]];
require_once LIB . "tools/$first.php";
require_once LIB . 'tools/' . end($files) . '.php';
require_once LIB . 'tools/' . reset($files) . '.php';
require_once LIB . 'tools/' . array_pop($files) . '.php';
$paths = array_map(function ($file) {
    return LIB . 'tools/' . $file . '.php';
}, ['text', 'list']);
array_push($paths, LIB . 'tools/more.php');
array_walk($paths, 'check_path');
function check_path($path)
{
    if (is_readable($path)) {
        require_once $path;
    }
}
for ($i = 0; $i < count($paths) - 1; $i++) {
    require_once $paths[$i];
}
$config['paths']['lib'] = LIB;
$config['paths'] += ['inc' => ROOT . INC . '/'];
require_once $config['paths']['lib'] . 'tools/text.php';
require_once $config['paths'][array_keys($config['paths'])[1]] . 'late.php';
foreach (array_reverse(['a' => 'text', 'b' => 'list']) as $name) {
    if (!isset($config['skip'][$name]) && array_key_exists('paths', $config)) {
        include_once "tools/$name.php";
    }
}
unset($config['paths']['inc'], $first);
$copy = &$config['paths'];
$table = compact('a', 'b') + ['sum' => $i ** 2 <=> 3, 'neg' => -1.5e3, 'hex' => 0xff | 07 ^ 0b11 & ~1 << 2];
extract(['library' => 'text']);
require_once LIB . "tools/$library.php";
return [...$files, 'done' => true];
