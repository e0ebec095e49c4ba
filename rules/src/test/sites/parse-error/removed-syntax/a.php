<?php
$x = (real) "1"; // expect: parse-error
