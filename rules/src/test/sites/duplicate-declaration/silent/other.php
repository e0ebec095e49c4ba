<?php
require __DIR__ . "/lib/copy.php";
prepare();
