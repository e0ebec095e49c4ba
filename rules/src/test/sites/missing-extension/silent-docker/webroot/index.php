<?php
$db = new mysqli("localhost");
echo mb_strtoupper($db->server_info);
