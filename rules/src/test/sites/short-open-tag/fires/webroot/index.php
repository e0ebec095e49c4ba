<?php
require __DIR__ . '/lib.php';
?>
<p><? echo "harbour"; ?></p>
