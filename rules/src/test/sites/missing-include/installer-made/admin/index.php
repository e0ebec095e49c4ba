<?php
require '../config.php'; // expect: missing-include
