<?php
require SYSTEM . 'core.php'; // expect: dependencies-not-installed
require SYSTEM . 'kernel.php'; // expect: none
