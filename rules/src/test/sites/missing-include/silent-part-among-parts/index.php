<?php
require 'common.php'; // expect: none
include 'pages/' . basename($_GET['page']) . '.php'; // expect: none
