<?php
require __DIR__ . "/lib.php";
$db = new Database();
