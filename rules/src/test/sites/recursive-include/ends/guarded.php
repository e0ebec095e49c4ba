<?php
if (defined('SEEN')) {
    return;
}
define('SEEN', 1);
include __FILE__; // expect: none
