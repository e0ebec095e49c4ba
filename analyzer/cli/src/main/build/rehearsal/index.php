<?php
/**
 * A shop of a few files that does what real sites do in thousands: rehearsed with when the image
 * is built, so that its cache holds what a scan of a real site needs.
 */

declare(strict_types=1);

define('SHOP', true);
define('ROOT', str_replace('\\', '/', __DIR__) . '/');
define('INC', 'inc');
const LIB = ROOT . 'lib/';
defined('THEME') || define('THEME', 'plain');

chdir(dirname(__FILE__));
set_include_path(implode(PATH_SEPARATOR, [ROOT . 'lib', get_include_path()]));
ini_set('include_path', ini_get('include_path') . ':' . LIB);

require_once './inc/boot.php';
require ROOT . INC . '/strings.php';
require_once(INC . DIRECTORY_SEPARATOR . 'arrays.php');
include_once ROOT . 'inc/conditions.php';
include 'inc/loops.php';
require __DIR__ . '/inc/objects.php';
(include 'inc/settings.php') or die('no settings');
$settings = include ROOT . 'inc/settings.php';
require ROOT . $settings['start'];
if ((@include_once 'config.local.php') === false && !is_readable('config.local.php')) {
    echo <<<HTML
        <p class="note">No {$settings['name']} yet, and $settings[start] begins
        with "\x41\u{1F600}\101\n".</p>
        HTML;
}
$page = $_GET['page'] ?? 'home';
$pages = array('home' => 'home.php', 'list' => 'list.php', 3 => "news.php");
if (isset($pages[$page]) && file_exists(ROOT . 'admin/' . $pages[$page])) {
    include ROOT . 'admin/' . $pages[$page];
} elseif (preg_match('/^[a-z_]+$/', $page)) {
    include "admin/{$page}.php";
}
$modules = glob(ROOT . 'modules/*/module.php');
foreach ($modules as $module) {
    include_once $module;
}
if ($handle = opendir(ROOT . 'lang')) {
    while (false !== ($file = readdir($handle))) {
        if (substr($file, -4) == '.php') {
            include ROOT . 'lang/' . $file;
        }
    }
    closedir($handle);
}
foreach (scandir(ROOT . 'lang') as $file) {
    if ($file[0] != '.' && is_file(ROOT . "lang/$file")) {
        require_once ROOT . "lang/$file";
    }
}
?>
<html><title><?= htmlspecialchars($title ?? 'Shop') ?></title>
<?php load_template('header', ['title' => $title]); ?>
<?php if ($page === 'home'): ?>
<h1>Welcome</h1>
<?php else: ?>
<h1><?php echo $page; ?></h1>
<?php endif; ?>
<?php load_template('footer');
run_hooks('shutdown');
switch (count($argv ?? [])) {
    case 0:
        exit;
    default:
        exit(1);
}
