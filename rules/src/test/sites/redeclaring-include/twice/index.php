<?php
require 'lib/functions.php';
require_once 'lib/page.php';
