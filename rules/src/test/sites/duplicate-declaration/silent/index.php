<?php
require __DIR__ . '/lib/a.php';
require __DIR__ . '/lib/b.php';
if ($_GET['old']) {
    require __DIR__ . '/lib/old.php';
} else {
    require __DIR__ . '/lib/new.php';
}
require __DIR__ . '/lib/early.php';
