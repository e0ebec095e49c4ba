<?php
require '../defines/matches.php'; // expect: none
echo MATCHES;
