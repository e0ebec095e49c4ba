<?php
$vendorDir = dirname(__DIR__);
$baseDir = dirname($vendorDir);
return array(
    "SqliteDriver" => $baseDir . "/lib/db/sqlite.php",
    "Gone" => $baseDir . "/lib/db/gone.php",
);
