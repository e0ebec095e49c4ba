<?php
class ComposerAutoloaderInit1
{
    public static function getLoader()
    {
        require __DIR__ . "/ClassLoader.php";
        require __DIR__ . "/autoload_static.php";
        return new \Composer\Autoload\ClassLoader(\dirname(__DIR__));
    }
}
