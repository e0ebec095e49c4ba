<?php
require_once dirname(dirname(__FILE__)) . "/inc/boot.php";
if (isset($_POST["save"])) {
    mail("a@example.org", "list", print_r($_POST, true));
}
include "../themes/" . THEME . "/header.php";
