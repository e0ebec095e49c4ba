<?php
require 'prepnd.php'; // expect: missing-include -> admin/prepend.php
echo SITE_NAME;
