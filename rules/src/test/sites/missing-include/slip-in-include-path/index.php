<?php
require 'setup.php';
require_once 'Shop/Cart.php';
require_once 'Shop/Order.php';
