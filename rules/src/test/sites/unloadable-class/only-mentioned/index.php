<?php
require __DIR__ . '/vendor/autoload.php';
function show(\Harbour\Tides\Gone $g) { return $g instanceof \Harbour\Tides\Lost; }
try {
    echo \Harbour\Tides\Other::class;
} catch (\Harbour\Tides\Failure $e) {
}
if (class_exists(\Harbour\Tides\Extra::class)) {
    echo new \Harbour\Tides\Extra();
}
if (class_exists('Harbour\Tides\More')) {
    echo \Harbour\Tides\More::make();
}
