<?php
require __DIR__ . '/vendor/autoload.php'; // expect: dependencies-not-installed
