<?php
if ('cli' != php_sapi_name()) {
    die('please run from the command line');
}
$image = @imagecreatetruecolor(30, 30);
imagepng($image);
