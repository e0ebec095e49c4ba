<?php function clock() { return time(); }
