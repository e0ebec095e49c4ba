<?php
require './inc/menu.php'; // expect: cwd-dependent-include -> inc/menu.php
include 'inc/' . 'foot.php'; // expect: cwd-dependent-include -> inc/foot.php
require './inc/gone.php'; // expect: missing-include
