<?php
$handle = fopen(__DIR__ . '/config.php', 'wb');
fwrite($handle, "<?php define('INSTALLED', 1);");
