<?php
$depth = ($depth ?? 0) + 1;
if ($depth < 5) {
    include __FILE__; // expect: none
}
