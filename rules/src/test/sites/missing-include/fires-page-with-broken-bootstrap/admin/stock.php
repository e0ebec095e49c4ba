<?php
require __DIR__ . '/prepemd.php'; // expect: missing-include -> admin/prepend.php
echo SITE_NAME;
