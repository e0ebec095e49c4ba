<?php
include $hooks . '/start.php';
echo 1;
