<?php
// Somebody unpacks the package over the site; nobody asks for the page here.
require 'common.php'; // expect: none
echo 'tides';
