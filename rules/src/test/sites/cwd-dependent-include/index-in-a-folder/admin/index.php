<?php
require '../inc/head.php';
echo 'admin';
