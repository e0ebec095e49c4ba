<?php

class ComposerAutoloaderInit4f2a
{
    public static function getLoader()
    {
        require __DIR__ . '/ClassLoader.php';
        $loader = new \Composer\Autoload\ClassLoader(\dirname(__DIR__));

        require __DIR__ . '/autoload_static.php';
        call_user_func(\Composer\Autoload\ComposerStaticInit4f2a::getInitializer($loader));

        $loader->register(true);

        foreach (\Composer\Autoload\ComposerStaticInit4f2a::$files as $fileIdentifier => $file) {
            composerRequire4f2a($fileIdentifier, $file);
        }

        return $loader;
    }
}

function composerRequire4f2a($fileIdentifier, $file)
{
    if (empty($GLOBALS['__composer_autoload_files'][$fileIdentifier])) {
        $GLOBALS['__composer_autoload_files'][$fileIdentifier] = true;

        require $file;
    }
}
