<?php
require_once dirname(dirname(__FILE__)) . "/inc/boot.php";
if (isset($_POST["save"])) {
    mail("a@example.org", "edit", print_r($_POST, true));
}
include "../themes/" . THEME . "/header.php";
