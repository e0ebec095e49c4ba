<?php
require __DIR__ . "/lib.php";
show("a");
