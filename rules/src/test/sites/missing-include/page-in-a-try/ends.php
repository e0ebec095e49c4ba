<?php
function main()
{
    try {
        require __DIR__ . '/lib/tidess.php'; // expect: missing-include -> lib/tides.php
        echo tides();
    } catch (Error $e) {
        error_log($e->getMessage());
        exit(1);
    }
}
main();
