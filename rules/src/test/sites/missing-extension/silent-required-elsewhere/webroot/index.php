<?php
require __DIR__ . '/vendor/symfony/polyfill-mbstring/bootstrap.php';
// One function of the extension is asked for, another is used: whoever asks knows.
function decimal($hex)
{
    if (function_exists('bcpow')) {
        return bcadd('0', bcmul($hex, bcpow('16', '2')));
    }
    return 'U';
}
echo decimal('ff');
