<?php
namespace Other;
function prepare() {
    return 1;
}
if (!function_exists('prepare')) {
    function prepare() {
        return 2;
    }
}
