<?php
require __DIR__ . '/Feed.php';

function label(string $text): string
{
    return ucfirst($text);
}

function head(string $title): string
{
    require_once './lib/head.php'; // expect: none
    return Acme_Head::html($title);
}

function render(string $name): void
{
    $type = '';
    $footer = getenv('FOOTER');
    include __DIR__ . '/../themes/' . basename($name) . '.php';
}
