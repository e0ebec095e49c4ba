<?php
require './config.php'; // expect: none
require './gone.php'; // expect: missing-include
