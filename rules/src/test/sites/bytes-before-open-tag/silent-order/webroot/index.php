<?php
session_start();
require __DIR__ . '/config.php';
if ($_GET['out']) {
    header('Location: /');
}
