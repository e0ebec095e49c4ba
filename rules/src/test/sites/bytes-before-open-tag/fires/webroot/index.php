<?php
require __DIR__ . '/config.php';
session_start();
