<?php
function render(string $view): string
{
    return compile(file_get_contents(__DIR__ . "/views/$view.blade.php"));
}
function compile(string $text): string
{
    return preg_replace('/@(\w+)/', '<?php $1 ?>', $text);
}
