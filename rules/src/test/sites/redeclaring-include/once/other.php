<?php
if (isset($_GET['a'])) {
    require 'lib/functions.php';
    exit;
}
require 'lib/functions.php'; // expect: none
