<?php
$plugins = '/opt/shop-plugins-of-this-host';
if (is_dir($plugins)) {
    require "$plugins/load.php"; // expect: none
}
is_dir($plugins) && require $plugins . '/boot.php'; // expect: none
is_dir($plugins) && require $plugins . '-too/boot.php'; // expect: missing-include
if (is_dir($plugins)) {
    require __DIR__ . '/plguins/load.php'; // expect: missing-include -> plugins/load.php
}
