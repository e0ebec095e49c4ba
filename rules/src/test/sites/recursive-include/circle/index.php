<?php
require 'a.php';
