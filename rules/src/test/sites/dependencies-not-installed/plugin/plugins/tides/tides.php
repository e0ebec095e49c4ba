<?php
require_once __DIR__ . '/vendor/autoload.php'; // expect: dependencies-not-installed
