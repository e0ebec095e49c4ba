<?php
$handle = fopen(__DIR__ . '/config.php', 'wb');
fwrite($handle, "<?php define('INSTALLED', 1);");
copy(__DIR__ . '/inc/start.txt', __DIR__ . '/local.php');
