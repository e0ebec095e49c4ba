<?php
require '../../lib/boot.php'; // expect: none
