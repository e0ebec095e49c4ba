<?php
// Since PHP 8 the failure of a require is caught; but without it there is no page.
try {
    require __DIR__ . '/lib/tidse.php'; // expect: missing-include -> lib/tides.php
    echo tides();
} catch (Throwable $e) {
    show($e);
}
