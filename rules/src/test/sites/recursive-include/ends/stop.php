<?php
function stop_at_last() { static $n = 0; if ($n++ > 3) exit; }
