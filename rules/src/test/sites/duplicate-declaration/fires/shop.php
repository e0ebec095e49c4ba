<?php
include_once 'lib/cart.php';
include_once 'lib/tools.php';
