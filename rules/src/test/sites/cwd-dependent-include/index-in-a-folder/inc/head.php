<?php
require './inc/menu.php'; // expect: cwd-dependent-include -> inc/menu.php
