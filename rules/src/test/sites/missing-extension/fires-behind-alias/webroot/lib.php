<?php
function show($text)
{
    echo mb_strtoupper($text);
}
