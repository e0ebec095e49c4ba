<?php
function packed($name)
{
    return new ZipArchive();
}
if ($_GET['zip'] ?? false) {
    packed($_GET['zip']);
}
echo 'home';
