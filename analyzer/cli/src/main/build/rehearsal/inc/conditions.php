<?php
namespace {
    if (version_compare(PHP_VERSION, '7.4', '<') || !extension_loaded('json')) {
        die('too old');
    }
    if (!function_exists('shop_url')) {
        function shop_url($to = '/')
        {
            return (empty($_SERVER['HTTPS']) ? 'http' : 'https') . '://' . $_SERVER['SERVER_NAME'] . $to;
        }
    }
    if (PHP_SAPI === 'cli' or php_sapi_name() == 'cgi-fcgi') {
        require_once ROOT . 'lib/tools/cli.php';
    } else if (defined('DEBUG') and constant('DEBUG')) {
        require_once ROOT . 'lib/tools/debug.php';
    }
    $driver = getenv('SHOP_DB') ?: 'sqlite';
    switch ($driver) {
        case 'mysql':
        case 'mysqli':
            $class = 'lib/db/mysql.php';
            break;
        case 'pgsql':
            $class = 'lib/db/pgsql.php';
            break;
        default:
            $class = 'lib/db/sqlite.php';
    }
    require_once ROOT . $class;
    $type = match (true) {
        $driver === 'mysql', $driver === 'mysqli' => 'mysql',
        default => 'sqlite',
    };
    require_once ROOT . "lib/db/$type.php";
    $user = null;
    if (is_null($user) && !is_array($user) && !is_object($user) && ($user === null || is_bool($user))) {
        $file = 'text';
    } elseif (!is_string($user) xor is_int($user)) {
        $file = 'list';
    }
    $file = $file ?? 'text';
    $file ??= 'list';
    if (in_array($file, ['text', 'list'], true) && $file !== 'list' && $file) {
        require_once ROOT . 'lib/tools/' . $file . '.php';
    }
    $path = ROOT . 'lib/tools/' . ($file == 'text' ? 'text' : 'list') . '.php';
    is_file($path) && include $path;
    if (file_exists($path) && filesize($path) > 0 && ($time = filemtime($path))) {
        goto done;
    }
    try {
        require ROOT . 'lib/tools/try.php';
    } catch (\InvalidArgumentException | RuntimeException $e) {
        error_log($e->getMessage());
    } catch (Throwable) {
        return false;
    } finally {
        $user = 1;
    }
    done:
    if (!class_exists('Basket') && !interface_exists(Shop\Cart\Priced::class)) {
        require_once stream_resolve_include_path('Shop/Cart/Basket.php');
    }
    if (!@include ROOT . 'conf/extra.php') {
        copy(ROOT . 'conf/extra.dist.php', ROOT . 'conf/extra.php');
        include ROOT . 'conf/extra.php';
    }
    file_put_contents(ROOT . 'cache/compiled.php', '<?php return 1;');
    include ROOT . 'cache/compiled.php';
    $action = isset($_REQUEST['action']) ? basename($_REQUEST['action']) : '';
    $allowed = array('edit', 'show');
    if (in_array($action, $allowed)) {
        include ROOT . 'admin/' . $action . '.php';
    }
}
