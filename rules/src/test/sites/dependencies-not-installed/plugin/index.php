<?php
require __DIR__ . '/plugins/tides/tides.php';
