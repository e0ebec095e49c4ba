<?php
$page = $_GET['page'] ?? 'list';
include 'sections/' . $page . '.php';
