<?php
require_once "once.php"; // expect: none
