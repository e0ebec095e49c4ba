<?php
require __DIR__ . "/lib/db.inc";
