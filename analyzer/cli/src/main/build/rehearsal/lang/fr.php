<?php
$lang["hello"] = "fr";
