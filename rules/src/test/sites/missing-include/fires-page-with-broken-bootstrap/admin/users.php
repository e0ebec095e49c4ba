<?php
require 'prepend.php'; // expect: none
include 'tpo.php'; // expect: missing-include -> admin/top.php
