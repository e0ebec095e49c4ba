<?php
require __DIR__ . "/vendor/diff/lib/Diff.php";
