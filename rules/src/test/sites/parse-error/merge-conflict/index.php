<?php
require __DIR__ . "/lib.php";
