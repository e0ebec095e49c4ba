<?php
include __DIR__ . '/functions.php'; // expect: redeclaring-include
