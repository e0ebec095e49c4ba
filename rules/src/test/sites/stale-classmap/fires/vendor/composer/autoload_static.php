<?php

namespace Composer\Autoload;

class ComposerStaticInit4f2a
{
    public static $files = array (
    );

    public static $prefixDirsPsr4 = array (
    );

    public static $classMap = array (
        'Acme\\Clock\\Dial' => __DIR__ . '/..' . '/acme/clock/Dial.php',
        'Acme\\Clock\\Hand' => __DIR__ . '/..' . '/acme/clock/Hand.php', // expect: stale-classmap
        'Acme\\Clock\\Spring' => __DIR__ . '/..' . '/acme/clock/Spring.php', // expect: none
    );

    public static function getInitializer(ClassLoader $loader)
    {
        return \Closure::bind(function () use ($loader) {
            $loader->classMap = ComposerStaticInit4f2a::$classMap;
        }, null, ClassLoader::class);
    }
}
