<?php
function theme() {
    $theme = trim($_COOKIE['theme'] ?? 'plain');
    if ($theme != '') {
        include __DIR__ . '/pages/' . $theme . '.php'; // expect: user-controlled-include
    }
}
theme();
