<?php
if (isset($_GET['lang']) && false === strpos($_GET['lang'], '..')) {
    include 'lang/' . $_GET['lang'] . '.php'; // expect: none
}
