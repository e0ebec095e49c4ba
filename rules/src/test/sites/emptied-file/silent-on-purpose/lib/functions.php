<?php
function site_title() {
    return defined('TITLE') ? TITLE : strtoupper('site');
}
