<?php
// expect: none
echo implode(',', split(',', 'a,b')), get_magic_quotes_gpc();
