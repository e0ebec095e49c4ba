<?php
if (function_exists("menu")) return;
function menu() {}
