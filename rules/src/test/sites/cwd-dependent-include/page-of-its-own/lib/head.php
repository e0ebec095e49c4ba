<?php
class Acme_Head
{
    public static function html(string $title): string
    {
        return '<title>' . htmlspecialchars($title) . '</title>';
    }
}
