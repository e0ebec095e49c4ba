<?php
class Theme
{
    public $dir = 'gone';
    public $skin = 'gone';
    public $font = 'gone';
    public $icon = 'gone';
    public $page = 'gone';

    function alias()
    {
        $name = &$this->dir;
        $name = 'lib';
    }

    function &skin()
    {
        return $this->skin;
    }

    function configure($options)
    {
        foreach ($options as $name => $value) {
            $this->$name = $value;
        }
    }

    function fix()
    {
        replace($this->font);
    }

    function load()
    {
        require __DIR__ . "/$this->dir/x.php"; // expect: none
        require __DIR__ . "/$this->skin/x.php"; // expect: none
        require __DIR__ . "/$this->font/x.php"; // expect: none
    }
}

class Page
{
    public $icon = 'gone';

    function load()
    {
        require __DIR__ . "/$this->icon/x.php"; // expect: none
    }
}

class Plain
{
    public $copied = 'gone';

    function load()
    {
        $copy = $this->copied;
        replace($copy);
        require __DIR__ . "/$this->copied/x.php"; // expect: missing-include
    }
}

function replace(&$value)
{
    $value = 'lib';
}

$theme = new Theme;
$theme->alias();
$skin = &$theme->skin();
$skin = 'lib';
$theme->fix();
$theme->load();

$page = new Page;
$copy = clone $page;
$copy->icon = 'nowhere';
foreach (json_decode('{"icon":"lib"}') as $name => $value) {
    $page->$name = $value;
}
$page->load();

(new Plain)->load();
