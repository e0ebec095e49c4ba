<?php function monitors() { return 3; }
