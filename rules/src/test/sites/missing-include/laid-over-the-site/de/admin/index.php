<?php
// A tree of its own, whose files are loaded where they lie.
require '../lib/boot.php'; // expect: missing-include -> lib/boot.php
require '../lib/menu.php'; // expect: none
