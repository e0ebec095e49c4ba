<?php
function tool_text($x)
{
    return $x;
}
