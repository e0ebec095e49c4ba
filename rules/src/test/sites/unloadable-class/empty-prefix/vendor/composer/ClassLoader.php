<?php

namespace Composer\Autoload;

class ClassLoader
{
    private $classMap = array();

    public function register($prepend = false)
    {
        spl_autoload_register(array($this, 'loadClass'), true, $prepend);
    }

    public function loadClass($class)
    {
        if ($file = $this->findFile($class)) {
            include $file;
        }
    }

    public function findFile($class)
    {
        return $this->classMap[$class] ?? false;
    }
}
