<?php
require __DIR__ . '/lib/db.php';
while (list($key, $value) = each($_GET)) {
    echo create_function('$a', 'return $a;')($value);
}
$link = link_to_database();
echo filter_var($_GET['u'], FILTER_VALIDATE_URL, FILTER_FLAG_HOST_REQUIRED);
