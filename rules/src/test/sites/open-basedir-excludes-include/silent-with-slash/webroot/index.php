<?php
require "/srv/shared/lib.php";
