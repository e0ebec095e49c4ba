<?php
namespace Composer\Autoload;
class ClassLoader
{
}
