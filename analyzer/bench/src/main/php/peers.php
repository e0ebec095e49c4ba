<?php
// What PHP itself and parsers written in PHP do with a tree, for comparison with TreeBenchmark; the same output.
//
//   php -n -d extension=tokenizer peers.php (read|tokens|grammar) FOLDER...
//   php -n -d extension=ast peers.php ast FOLDER...
//   php -n -d extension=tokenizer -d extension=ctype peers.php nikic:/usr/share/php/PhpParser/autoload.php FOLDER...
//
// tokens is token_get_all, grammar is the same with PHP's own parser behind it (TOKEN_PARSE), ast is the extension
// php-ast, nikic is nikic/PHP-Parser, given by its autoloader.
ini_set('memory_limit', '2G');
[, $work] = $argv;
$folders = array_slice($argv, 2);
if (str_starts_with($work, 'nikic:')) {
    require substr($work, strlen('nikic:'));
    $factory = new PhpParser\ParserFactory();
    $parser = method_exists($factory, 'createForNewestSupportedVersion')
        ? $factory->createForNewestSupportedVersion()
        : $factory->create(PhpParser\ParserFactory::PREFER_PHP7);
}
$run = match (strtok($work, ':')) {
    'read' => fn (string $source) => strlen($source),
    'tokens' => fn (string $source) => count(token_get_all($source)),
    'grammar' => fn (string $source) => count(token_get_all($source, TOKEN_PARSE)),
    'ast' => fn (string $source) => ast\parse_code($source, max(ast\get_supported_versions()))->kind,
    'nikic' => fn (string $source) => count($parser->parse($source)),
};
$files = [];
foreach ($folders as $folder) {
    $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
    foreach ($all as $file) {
        if ($file->getExtension() === 'php' && is_readable($file->getPathname())) {
            $files[] = $file->getPathname();
        }
    }
}
sort($files);
for ($pass = 1; $pass <= 5; $pass++) {
    [$bytes, $refused, $wall, $cpu] = [0, 0, hrtime(true), cpu()];
    foreach ($files as $file) {
        $source = file_get_contents($file);
        $bytes += strlen($source);
        try {
            $run($source);
        } catch (Throwable) {
            $refused++;
        }
    }
    printf(
        "%s pass %d: %d files, %.1f MB, %.1f MB/s of CPU, %.1f MB/s of wall (%d refused)\n",
        $work, $pass, count($files), $bytes / 1e6, $bytes / 1e6 / (cpu() - $cpu), $bytes * 1e3 / (hrtime(true) - $wall), $refused,
    );
}

function cpu(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}
