<?php
require 'globals.inc'; // expect: missing-include
require_once 'functions.inc'; // expect: none
require_once 'auth.inc'; // expect: none
require_once 'net/table.inc'; // expect: none
require __DIR__ . '/gone.inc'; // expect: missing-include
