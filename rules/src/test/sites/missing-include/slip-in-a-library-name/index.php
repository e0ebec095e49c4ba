<?php
set_include_path(__DIR__ . '/inc' . PATH_SEPARATOR . '/usr/share/library-of-another-host');
require 'SessionPgae.php'; // expect: missing-include -> inc/SessionPage.php
require 'SessionQuery.php'; // expect: none
