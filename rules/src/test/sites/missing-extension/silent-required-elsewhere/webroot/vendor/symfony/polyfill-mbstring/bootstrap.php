<?php
if (!function_exists('mb_strlen')) {
    function mb_strlen($text) { return strlen(utf8_decode($text)); }
}
