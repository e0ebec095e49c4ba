<?php
require __DIR__ . '/menu.php'; // expect: none
@include '/home/old/public_html/menu.php'; // expect: none
if (is_readable('/etc/site/menu.php')) {
    require '/etc/site/menu.php'; // expect: none
}
require __DIR__ . '/../../../../../../../../../../../no/such/tail.php'; // expect: missing-include
