<?php
if (!defined('SHOP')) {
    header('HTTP/1.1 403 Forbidden');
    exit('No direct access');
}
$shop_dir = realpath(dirname(__DIR__)) . '/';
$GLOBALS['lib_dir'] = $shop_dir . 'lib';
$loaded = [];

/** The folder of the library. */
function lib_dir(string $below = ''): string
{
    global $lib_dir;
    return rtrim($lib_dir, '/') . ($below === '' ? '' : '/' . ltrim($below, '/'));
}

function theme_path($file = '', $theme = THEME)
{
    static $root = ROOT . 'themes/';
    $path = $root . $theme . '/' . $file;
    return apply_hook('theme_path', $path, $file);
}

function load_template($name, array $vars = [], &$times = 0)
{
    extract($vars, EXTR_SKIP);
    $times++;
    $file = theme_path("$name.php");
    if (!file_exists($file)) {
        trigger_error(sprintf('no template %s in %s', $name, THEME), E_USER_WARNING);
        return false;
    }
    include $file;
    return true;
}

$hooks = array();
function add_hook($name, callable $callback, int $priority = 10): void
{
    global $hooks;
    $hooks[$name][$priority][] = $callback;
}

function apply_hook($name, $value)
{
    global $hooks;
    $args = func_get_args();
    array_shift($args);
    if (empty($hooks[$name])) {
        return $value;
    }
    ksort($hooks[$name]);
    foreach ($hooks[$name] as $priority => $callbacks) {
        foreach ($callbacks as $callback) {
            $value = call_user_func_array($callback, $args);
        }
    }
    return $value;
}

function run_hooks($name)
{
    apply_hook($name, null);
}

function load_library($name, $once = true)
{
    $file = lib_dir() . '/' . str_replace('.', '/', strtolower($name)) . '.php';
    if (is_file($file)) {
        return $once ? require_once $file : require $file;
    }
    throw new RuntimeException("no library $name");
}

load_library('Tools.Text');
load_library('tools.list', false);
add_hook('init', 'load_modules');
add_hook('init', function () use ($shop_dir) {
    require_once $shop_dir . 'inc/late.php';
});
add_hook('init', fn($x) => $x);
function load_modules(array $names = ['news'])
{
    foreach ($names as $name) {
        $path = ROOT . "modules/$name/module.php";
        if (file_exists($path) && !in_array($path, $GLOBALS['loaded'], true)) {
            $GLOBALS['loaded'][] = $path;
            include_once $path;
            $class = ucfirst($name) . '_Module';
            if (class_exists($class, false)) {
                $object = new $class($path);
                $object->init();
            }
        }
    }
}

spl_autoload_register('shop_autoload');
spl_autoload_register(static function ($class) {
    $prefix = 'Shop\\';
    $base = __DIR__ . '/../lib/Shop/';
    $length = strlen($prefix);
    if (strncmp($prefix, $class, $length) !== 0) {
        return;
    }
    $relative = substr($class, $length);
    $file = $base . str_replace('\\', '/', $relative) . '.php';
    if (file_exists($file)) {
        require $file;
    }
});
function shop_autoload($class)
{
    $map = ['Basket' => 'lib/Shop/Cart/Basket.php', 'old_price' => 'lib/price.php'];
    if (isset($map[$class])) {
        require_once ROOT . $map[$class];
        return true;
    }
    $file = ROOT . 'lib/' . strtolower(strtr($class, '_', '/')) . '.php';
    return is_readable($file) ? (bool) include $file : false;
}
