<?php
function tool_list($x)
{
    return $x;
}
