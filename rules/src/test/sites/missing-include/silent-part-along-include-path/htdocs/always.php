<?php
define('ZONES', 'zones');
set_include_path('../inc' . PATH_SEPARATOR . '../library' . PATH_SEPARATOR . get_include_path());
