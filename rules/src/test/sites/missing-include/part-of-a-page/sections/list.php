<?php
// Nobody asks for this file by its address: index.php runs it, from the folder above.
require_once 'lib/table.php'; // expect: none
print_table();
