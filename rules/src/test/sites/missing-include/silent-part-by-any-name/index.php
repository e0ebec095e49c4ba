<?php
function skins($name)
{
    return array_filter(explode(',', getenv('SKINS') . $name));
}
foreach (skins('views/' . $_GET['view']) as $file) {
    require $file; // expect: none
}
