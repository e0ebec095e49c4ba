<?php

namespace Composer\Autoload;

class ComposerStaticInit1
{
    public static $files = array("1" => __DIR__ . "/../.." . "/lib/tools/text.php");
    public static $classMap = array("SqliteDriver" => __DIR__ . "/../.." . "/lib/db/sqlite.php");
}
