<?php
class News_Module extends Module
{
    public function init()
    {
        require_once __DIR__ . "/news.php";
    }
}
