<?php

namespace Composer\Autoload;

class ComposerStaticInit4f2a
{
    public static $files = array (
    );

    public static $prefixDirsPsr4 = array (
        '' => 
        array (
            0 => __DIR__ . '/../..' . '/src',
        ),
    );

    public static $classMap = array (
    );

    public static function getInitializer(ClassLoader $loader)
    {
        return \Closure::bind(function () use ($loader) {
            $loader->classMap = ComposerStaticInit4f2a::$classMap;
        }, null, ClassLoader::class);
    }
}
