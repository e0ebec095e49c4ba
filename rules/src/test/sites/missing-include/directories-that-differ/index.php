<?php
define('PLUGINS', __DIR__ . '/plugin/');
require PLUGINS . 'a/one.php'; // expect: missing-include -> plugins/a/one.php
require PLUGINS . 'b/second.php'; // expect: missing-include
