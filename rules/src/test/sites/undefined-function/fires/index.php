<?php
require __DIR__ . '/lib/functions.php';
if (!isset($_GET['page'])) {
    header('Location: ?page=1');
    exit;
}
start_sesion(); // expect: undefined-function -> lib/functions.php
show_page($_GET['page']);
