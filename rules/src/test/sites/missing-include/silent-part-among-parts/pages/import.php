<?php
// Admin's front page runs it, from its own folder.
require_once '../common.php'; // expect: none
echo greeting();
