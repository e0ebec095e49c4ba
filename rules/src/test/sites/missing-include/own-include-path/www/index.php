<?php
set_include_path(__DIR__ . '/../etc/incl'); // expect: missing-include -> etc/inc
require 'globals.inc';
require_once 'functions.inc';
require_once 'auth.inc';
