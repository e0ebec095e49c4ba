<?php
require './always.php'; // expect: none
include 'zones/' . basename($_GET['action']) . '.php'; // expect: none
