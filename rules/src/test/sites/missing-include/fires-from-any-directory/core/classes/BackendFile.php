<?php
require_once 'Exceptins.php'; // expect: missing-include -> core/classes/Exceptions.php
require_once '../definess/matches.php'; // expect: missing-include -> core/defines/matches.php
require_once 'zipfile.php'; // expect: none
require_once '../defines/matches.php'; // expect: none
class BackendFile {}
