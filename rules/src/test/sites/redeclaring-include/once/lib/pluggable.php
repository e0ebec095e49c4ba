<?php
if (!function_exists("foot")) {
    function foot() {}
}
