<?php
set_include_path(__DIR__ . '/../etc/incl');
require 'globals.inc'; // expect: missing-include -> etc/inc/globals.inc
require_once 'functions.inc'; // expect: missing-include -> etc/inc/functions.inc
require_once 'auth.inc'; // expect: missing-include -> etc/inc/auth.inc
