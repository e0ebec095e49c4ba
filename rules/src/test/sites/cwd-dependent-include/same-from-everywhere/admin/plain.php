<?php
require '../inc/beside.php';
require '../inc/guarded.php';
echo 'plain';
