<?php
require __DIR__ . '/lib/boot.php'; // expect: none
