<?php require 'page.php';
