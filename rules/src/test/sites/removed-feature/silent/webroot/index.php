<?php
require __DIR__ . '/lib/old.php';
if (PHP_VERSION_ID < 70400 && get_magic_quotes_gpc()) {
    $_GET = array_map('stripslashes', $_GET);
}
if (function_exists('mysql_connect')) {
    $link = mysql_connect('localhost', 'shop', 'secret');
}
echo implode(',', split(',', 'a,b'));
echo @money_format('%i', 12);
try {
    each($_GET);
} catch (Error $gone) {
    echo 'gone';
}
