<?php
require 'globals.inc'; // expect: missing-include -> etc/inc/globals.inc
require_once 'functions.inc'; // expect: missing-include -> etc/inc/functions.inc
require_once 'auth.inc'; // expect: none
