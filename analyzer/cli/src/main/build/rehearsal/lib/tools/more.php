<?php
function tool_more($x)
{
    return $x;
}
