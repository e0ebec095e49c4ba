<?php
// PHP sets $_POST for every request; an element of it is another matter.
if (!isset($_POST)) {
    require 'old/vars.php'; // expect: none
}
if (!isset($_POST['name'])) {
    require 'forms/nmae.php'; // expect: missing-include -> forms/name.php
}
if (isset($_GET, $_SERVER)) {
    require 'forms/mane.php'; // expect: missing-include -> forms/name.php
}
echo 'form';
