<?php
require __DIR__ . '/lib.php';
run_site();
