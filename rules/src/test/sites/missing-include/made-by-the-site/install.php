<?php
function write_settings($lines, $file) {
    $handle = fopen($file, 'w+');
    fwrite($handle, implode("\n", $lines));
}
write_settings(['<?php', '$name = "x";'], __DIR__ . '/data/settings.php');
copy(__DIR__ . '/data/version-next.txt', __DIR__ . '/data/version-current.php');
require __DIR__ . '/data/version-current.php'; // expect: none
