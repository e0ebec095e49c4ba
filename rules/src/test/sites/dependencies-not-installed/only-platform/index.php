<?php
require __DIR__ . '/vendor/autoload.php'; // expect: missing-include
