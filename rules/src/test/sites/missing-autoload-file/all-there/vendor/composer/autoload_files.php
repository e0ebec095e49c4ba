<?php
$vendorDir = dirname(__DIR__);
$baseDir = dirname($vendorDir);
return array(
    'a1' => $vendorDir . '/acme/clock/functions.php',
);
