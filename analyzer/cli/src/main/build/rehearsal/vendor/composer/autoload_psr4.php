<?php
$vendorDir = dirname(__DIR__);
$baseDir = dirname($vendorDir);
return array("Shop\\" => array($baseDir . "/lib/Shop"));
