<?php
$db = new mysqli("localhost");
echo $db->server_info;
