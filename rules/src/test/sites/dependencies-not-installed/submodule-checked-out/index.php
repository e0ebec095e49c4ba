<?php
require __DIR__ . '/system/core.php'; // expect: none
require __DIR__ . '/system/kernal.php'; // expect: missing-include -> system/kernel.php
