<?php
function start_session() {}

function show_page($page) {
    echo page_titel($page); // expect: undefined-function -> lib/functions.php
}

function page_title($page) {
    return $page;
}
