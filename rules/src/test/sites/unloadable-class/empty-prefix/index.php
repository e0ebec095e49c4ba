<?php
require __DIR__ . '/vendor/autoload.php';
if (getenv('CLOCK')) {
    echo \Acme\Optional\Feature::name(); // expect: none
}
