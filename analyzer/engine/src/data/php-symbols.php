<?php
/*
 * Writes php-symbols.txt: which functions, classes, constants and ini directives PHP and each of its extensions bring.
 *
 * Asks PHP itself, by reflection; nothing is copied from PHP's manual. Run it with a PHP 8.2 that has as many extension
 * packages installed as can be had (Debian: apt-get install 'php8.2-*'):
 *
 *     php -n php-symbols.php EXTENSION_DIR > ../main/resources/dev/phpfsck/server/php-symbols.txt
 *
 * Each extension is loaded in a process of its own, after those it needs, so that what is listed is its own.
 * A line `E name file package` opens an extension (file `-`: compiled into Debian's PHP; package `-`: none, or several).
 * The lines after it: `f` functions, `c` classes, interfaces and traits, `k` constants, `i` ini directives as
 * `name:access:default`, access being ZEND_INI_USER 1 | PERDIR 2 | SYSTEM 4, the default percent-encoded. Names are
 * separated by blanks and sorted; functions and classes are in lower case when a line says so in upper case (`C` keeps
 * the spelling of classes).
 */

const NEEDS = [
    'mysqli' => ['mysqlnd'], 'pdo_mysql' => ['pdo', 'mysqlnd'], 'pdo_pgsql' => ['pdo'], 'pdo_sqlite' => ['pdo'],
    'pdo_odbc' => ['pdo'], 'pdo_dblib' => ['pdo'], 'pdo_firebird' => ['pdo'], 'xmlreader' => ['dom'], 'xsl' => ['dom'],
    'http' => ['raphf', 'iconv'], 'memcached' => ['igbinary', 'msgpack'], 'redis' => ['igbinary'], 'mailparse' => ['mbstring'],
    'xmlrpc' => ['xml'], 'wddx' => ['xml'],
];
/* What a package is called in every Debian release; PHP's version is put in by the reader: php8.2-mysql. */
const PACKAGES = [
    'mysqli' => 'mysql', 'mysqlnd' => 'mysql', 'pdo_mysql' => 'mysql', 'dom' => 'xml', 'simplexml' => 'xml', 'xml' => 'xml',
    'xmlreader' => 'xml', 'xmlwriter' => 'xml', 'xsl' => 'xml', 'pdo_sqlite' => 'sqlite3', 'pdo_pgsql' => 'pgsql',
    'pdo_odbc' => 'odbc', 'pdo_dblib' => 'sybase', 'pdo_firebird' => 'interbase',
];
const COMMON = ['calendar', 'ctype', 'exif', 'ffi', 'fileinfo', 'ftp', 'gettext', 'iconv', 'pdo', 'phar', 'posix',
    'shmop', 'sockets', 'sysvmsg', 'sysvsem', 'sysvshm', 'tokenizer'];

function describe(string $name, string $file): void
{
    $extension = new ReflectionExtension($name);
    $key = strtolower($name);
    $package = $file === '-' || in_array($key, COMMON, true) ? 'common' : (PACKAGES[$key] ?? $key);
    echo "E $key $file $package\n";
    $functions = array_map('strtolower', array_keys($extension->getFunctions()));
    $classes = $extension->getClassNames();
    $constants = array_filter(array_keys($extension->getConstants()), fn ($c) => !str_contains($c, ' '));
    $directives = [];
    foreach (@ini_get_all(strtolower($name)) ?: [] as $directive => $facts) {
        $directives[] = $directive . ':' . $facts['access'] . ':' . rawurlencode((string) $facts['global_value']);
    }
    foreach (['f' => $functions, 'C' => $classes, 'k' => $constants, 'i' => $directives] as $mark => $names) {
        sort($names);
        if ($names) {
            echo $mark, ' ', implode(' ', $names), "\n";
        }
    }
}

if (isset($argv[2])) {
    if (!extension_loaded($argv[2])) {
        fwrite(STDERR, "not loaded: $argv[2]\n");
        exit(1);
    }
    describe((new ReflectionExtension($argv[2]))->getName(), $argv[2] . '.so');
    exit;
}
foreach (get_loaded_extensions() as $name) {
    describe($name, '-');
}
foreach (glob($argv[1] . '/*.so') as $file) {
    $name = basename($file, '.so');
    $zend = in_array($name, ['opcache', 'xdebug'], true);
    $load = array_map(fn ($e) => "-d extension=$e", [...(NEEDS[$name] ?? []), ...($zend ? [] : [$name])]);
    $command = 'php -n -d display_errors=0 -d display_startup_errors=0 -d extension_dir=' . escapeshellarg($argv[1]) . ' ' . implode(' ', $load)
        . ($zend ? " -d zend_extension=$name" : '') . ' ' . escapeshellarg(__FILE__) . ' '
        . escapeshellarg($argv[1]) . ' ' . escapeshellarg($name === 'opcache' ? 'Zend OPcache' : $name);
    $out = (string) shell_exec($command);
    if ($name === 'opcache') {
        $out = str_replace('E zend opcache Zend OPcache.so zend opcache', 'E opcache opcache.so opcache', $out);
    }
    echo $out;
}
