<?php
echo "self";
require __FILE__; // expect: recursive-include
