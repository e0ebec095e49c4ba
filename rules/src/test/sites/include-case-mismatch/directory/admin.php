<?php
require __DIR__ . '/lib/page.php'; // expect: include-case-mismatch
