<?php
require __DIR__ . '/vendor/autoload.php';
echo new \Acme\Clock\Dial(), new \Acme\Clock\OldDial();
