<?php
class Page
{
    public $module;
    public static $theme = null;
}
function user_set_up()
{
    global $page;
    $page->module = 'user';
    Page::$theme = 'user';
}
