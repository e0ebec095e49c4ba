<?php function version() { return 3; }
