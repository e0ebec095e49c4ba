<?php
require __DIR__ . '/lib/a.php';
prepare();
require __DIR__ . '/lib/b.php';
