<?php
$page = basename($_GET['page'] ?? 'list');
include 'sections/' . $page . '.php';
