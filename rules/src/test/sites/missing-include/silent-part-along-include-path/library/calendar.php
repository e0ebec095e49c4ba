<?php function calendar() { return 'Europe/Berlin'; }
