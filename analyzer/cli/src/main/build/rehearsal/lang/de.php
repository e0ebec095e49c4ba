<?php
$lang["hello"] = "de";
