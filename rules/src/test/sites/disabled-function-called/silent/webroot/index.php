<?php
if (function_exists("exec")) {
    echo exec("date");
}
