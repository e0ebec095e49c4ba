<?php
function tool_cli($x)
{
    return $x;
}
