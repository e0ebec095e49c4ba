<?php function greeting() { return 'Hello'; }
