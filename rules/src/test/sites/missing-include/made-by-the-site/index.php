<?php
require __DIR__ . '/data/settings.php'; // expect: missing-include
require __DIR__ . '/data/setings.php'; // expect: missing-include
