<?php
function print_table(): void
{
    echo 'tides';
}
date_default_timezone_set('UTC');
