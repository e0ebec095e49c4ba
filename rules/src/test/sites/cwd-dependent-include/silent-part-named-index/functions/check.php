<?php function check() { return true; }
