<?php
require __DIR__ . "/../lib/Diff/Gone.php"; // expect: missing-include
