<?php
chdir("..");
define("SHOP", 1);
include "./inc/boot.php";
require "../lib/tools/text.php";
require "../lib/tools/txet.php";
include "missing.inc.php";
