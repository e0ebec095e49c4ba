<?php
class ComposerAutoloaderInit0123
{
    private static $loader;
    public static function getLoader()
    {
        if (null !== self::$loader) {
            return self::$loader;
        }
        require __DIR__ . '/platform_check.php';
        return self::$loader = new stdClass();
    }
}
