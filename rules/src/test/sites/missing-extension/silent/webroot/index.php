<?php
if (function_exists("mb_strtoupper")) {
    echo mb_strtoupper("a");
}
if (extension_loaded("imagick")) {
    $image = new Imagick();
}
function ctype_alpha($text)
{
    return true;
}
echo ctype_alpha("a");
