<?php
$backend = 'Backend' . getenv('BACKEND');
require __DIR__ . '/core/autoload.php'; // expect: none
new $backend();
