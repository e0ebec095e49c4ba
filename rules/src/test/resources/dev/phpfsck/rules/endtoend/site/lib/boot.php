<?php
require_once 'Toolbox.php';

function page($name)
{
    return '<p>' . mb_strtoupper($name) . ' ' . toolbox() . ': the site works</p>';
}
