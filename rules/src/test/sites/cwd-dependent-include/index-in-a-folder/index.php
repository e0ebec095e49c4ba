<?php
require 'inc/head.php';
echo 'front';
