<?php
$i = 0;
while ($i < 2) {
    require_once ROOT . 'lib/tools/' . ['text', 'list'][$i] . '.php';
    $i++;
}
do {
    $line = fgets(STDIN);
    if (!$line) {
        break;
    }
    foreach (explode(',', $line) as $word) {
        if ($word === 'skip') {
            continue 2;
        }
        while ($row = next_row($word)) {
            include_once LIB . 'tools/' . $row['file'] . '.php';
            $last = $row['file'];
        }
    }
} while (!feof(STDIN));
for (;;) {
    if ($i++ > 10) {
        break;
    }
    $dirs[] = "dir$i";
}
$dir = __DIR__;
for ($up = 0; $up < 3; $up++) {
    if (file_exists("$dir/settings.php")) {
        require_once "$dir/settings.php";
        break;
    }
    $dir = dirname($dir);
}
foreach (['lib' => ['text', 'list'], 'inc' => ['late']] as $folder => $names) {
    foreach ($names as $name) {
        $file = $folder == 'lib' ? "lib/tools/$name.php" : "inc/$name.php";
        require_once ROOT . $file;
    }
}
$found = false;
foreach ([LIB, ROOT . 'inc/', '/usr/share/php/'] as $place) {
    if (is_readable($place . 'late.php')) {
        $found = $place . 'late.php';
        break;
    }
}
if ($found) {
    require_once $found;
}
function next_row($word)
{
    return yield_rows($word)->current();
}
function yield_rows($word)
{
    foreach ([1, 2] as $n) {
        $got = yield $n => ['file' => $word];
    }
    yield from [];
    return $n;
}
