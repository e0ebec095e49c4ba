<?php
$ext = '.' . pathinfo(__FILE__, PATHINFO_EXTENSION);
$name = basename(__FILE__, '.php');
require_once dirname(__DIR__, 1) . '/lib/' . trim(' tools ') . '/' . strrev('txet') . '.php';
require_once ROOT . sprintf('%s/%s%s', 'lib/tools', 'text', $ext);
require_once ROOT . strtr('lib.tools.text', '.', '/') . $ext;
require_once ROOT . strtr('LIB/tools/text', ['LIB' => 'lib']) . $ext;
require_once ROOT . preg_replace('#/+#', '/', 'lib//tools/text.php');
require_once ROOT . preg_replace('/^x-(\w+)$/i', 'lib/tools/$1.php', 'x-text');
require_once ROOT . str_replace(['A', 'B'], ['lib', 'tools'], 'A/B/text.php');
require_once ROOT . ucfirst(lcfirst('lib/tools/text')) . $ext;
require_once ROOT . strtolower('LIB/TOOLS/TEXT') . $ext;
require_once ROOT . substr('xlib/tools/text.php?x', 1, -2);
require_once ROOT . mb_substr('lib/tools/text.php', 0);
require_once ROOT . implode('/', explode('.', 'lib.tools.text')) . $ext;
require_once ROOT . join('/', array('lib', 'tools', "text$ext"));
require_once ROOT . ltrim(strrchr('x/y', '/'), '/y') . 'lib/tools/text.php';
require_once ROOT . str_repeat('./', 2) . 'lib/tools/' . (strpos($name, 'string') === 0 ? 'text' : 'none') . $ext;
require_once ROOT . rtrim('lib/tools/text.php ', " \t") . '';
$part = 'lib';
$part .= '/tools';
${'dynamic'} = 'text';
require_once ROOT . "{$part}/${dynamic}.php";
$host = preg_replace('/[^a-z.]/', '', $_SERVER['HTTP_HOST'] ?? 'localhost');
if (preg_match('/^(\w+)\./', $host, $found)) {
    @include ROOT . 'conf/' . $found[1] . '.php';
}
$lang = isset($_COOKIE['lang']) ? preg_replace('/\W/', '', $_COOKIE['lang']) : 'en';
if (!file_exists(ROOT . "lang/$lang.php")) {
    $lang = 'en';
}
require ROOT . 'lang/' . $lang . '.php';
$where = str_starts_with(PHP_OS, 'WIN') ? 'c:/shop' : '/srv/shop';
if (is_dir($where) && stripos($where, 'SHOP') !== false && strncasecmp($where, '/SRV', 4) == 0) {
    include $where . '/local.php';
}
$command = `ls {$where}`;
$text = 'single \'quoted\' \\ text' . "double \"quoted\" \$text {$found[0]} {$GLOBALS['part']} $found[1]";
$plain = <<<'TEXT'
nothing {$here} is read
TEXT;
