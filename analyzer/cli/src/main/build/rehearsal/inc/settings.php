<?php
return ['start' => 'inc/start.php', 'name' => 'shop', 'debug' => false, 'size' => 10 * 1024];
