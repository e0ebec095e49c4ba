<?php
function choose(&$step) {
    $step = isset($_POST['next']) ? 'second' : 'first';
    return 1;
}
function count_up($step) {
    $step = 'second';
    return 1;
}
$step = null;
$number = choose($step);
include __DIR__ . '/steps/' . $step . '.php'; // expect: none
$other = 'third';
$number = choose($other);
include __DIR__ . '/steps/' . $other . '.php'; // expect: none
$last = 'third';
$number = count_up($last);
include __DIR__ . '/steps/' . $last . '.php'; // expect: missing-include
