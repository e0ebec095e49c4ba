<?php
// Run by the index.php of the site, from its folder.
require_once 'functions/check.php'; // expect: none
echo check();
