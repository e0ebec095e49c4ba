<?php
$vendorDir = dirname(__DIR__);
$baseDir = dirname($vendorDir);
return array("1" => $baseDir . "/lib/tools/text.php");
