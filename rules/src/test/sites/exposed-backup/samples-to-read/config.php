<?php
$password = "x";
