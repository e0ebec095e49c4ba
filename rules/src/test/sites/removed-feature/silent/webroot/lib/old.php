<?php
function split($separator, $text) {
    return explode($separator, $text);
}
function unused() {
    return create_function('', 'return 1;');
}
