<?php
$lang["hello"] = "en";
