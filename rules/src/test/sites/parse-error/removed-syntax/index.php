<?php
require 'a.php';
require 'b.php';
require 'c.php';
