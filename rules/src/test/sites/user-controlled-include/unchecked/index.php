<?php
$page = isset($_GET['page']) ? $_GET['page'] : 'home';
if (file_exists("pages/$page.php")) {
    include "pages/$page.php"; // expect: user-controlled-include
}
