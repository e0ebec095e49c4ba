<?php
function fill(&$conf)
{
    $conf['dir'] = 'lib';
}

function pass(&$value)
{
    put($value);
}

function put(&$value)
{
    $value = 'lib';
}

function keep(&$value)
{
    $GLOBALS['kept'] = &$value;
}

function show(&$value)
{
    return 'lib' . $value;
}

class Setter
{
    static function set(&$value)
    {
        $value = 'lib';
    }
}

$conf['dir'] = 'gone';
fill($conf);
require __DIR__ . "/{$conf['dir']}/x.php"; // expect: none

$deep['dir'] = 'gone';
put($deep['dir']);
require __DIR__ . "/{$deep['dir']}/x.php"; // expect: none

$far = 'gone';
pass($far);
require __DIR__ . "/$far/x.php"; // expect: none

$static = 'gone';
Setter::set($static);
require __DIR__ . "/$static/x.php"; // expect: none

$named = 'gone';
put(value: $named);
require __DIR__ . "/$named/x.php"; // expect: none

$dir = 'first';
keep($dir);
$dir = 'gone';
$GLOBALS['kept'] = 'lib';
require __DIR__ . "/$dir/x.php"; // expect: none

// Old code takes by reference what it only reads.
$shown = 'gone';
show($shown);
require __DIR__ . "/$shown/x.php"; // expect: missing-include
