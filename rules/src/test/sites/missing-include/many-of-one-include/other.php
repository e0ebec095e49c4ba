<?php
require "custom/tides.php"; // expect: none
