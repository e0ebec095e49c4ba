<?php
require __DIR__ . '/empty.php';
echo 'one';
