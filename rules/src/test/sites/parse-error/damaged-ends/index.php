<?php
require 'half.php';
