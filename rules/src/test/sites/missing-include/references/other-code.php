<?php
function dirs()
{
    global $generated;
    $generated = 'gone';
    yield 1;
}
$generated = 'lib';
$dirs = dirs();
require __DIR__ . "/$generated/x.php"; // expect: none

$handled = 'gone';
set_error_handler(function () {
    $GLOBALS['handled'] = 'lib';
    return true;
});
trigger_error('now');
require __DIR__ . "/$handled/x.php"; // expect: none

class Text
{
    function __toString()
    {
        $GLOBALS['printed'] = 'lib';
        return '';
    }
}
$printed = 'gone';
echo new Text;
require __DIR__ . "/$printed/x.php"; // expect: none

$number = 12;
$number %= 9;
$dirs = [3 => 'lib', 21 => 'gone'];
require __DIR__ . "/{$dirs[$number]}/x.php"; // expect: none

function remove()
{
    global $removed;
    unset($removed);
    $removed = 'gone';
}
$removed = 'lib';
remove();
require __DIR__ . "/$removed/x.php"; // expect: none

function fail()
{
    global $failed;
    $failed = 'lib';
    throw new Exception;
}
$failed = 'gone';
try {
    fail();
    $failed = 'nowhere';
} catch (Exception $e) {
}
require __DIR__ . "/$failed/x.php"; // expect: none

function lose()
{
    $GLOBALS['uncalled'] = 'gone';
}
$uncalled = 'lib';
$lose = lose(...);
require __DIR__ . "/$uncalled/x.php"; // expect: none

$plain = 'gone';
require __DIR__ . "/$plain/x.php"; // expect: missing-include
