<?php
foreach (require __DIR__ . '/composer/autoload_files.php' as $file) {
    require $file;
}
