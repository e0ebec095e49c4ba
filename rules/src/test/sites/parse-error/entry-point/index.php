<?php
require __DIR__ __DIR__ . '/inc.php'; // expect: parse-error
function extra( {
}
