<?php
$issues = array();
$missingExtensions = array();
extension_loaded('intl') || $missingExtensions[] = 'intl'; // expect: missing-extension
extension_loaded('json') || $missingExtensions[] = 'json'; // expect: none
if ($missingExtensions) {
    $issues[] = 'Your Composer dependencies require PHP extensions: ' . implode(', ', $missingExtensions);
}
if ($issues) {
    throw new \RuntimeException('Composer detected issues in your platform: ' . implode(' ', $issues));
}
