<?php
require __DIR__ . '/inc/boot.php';
