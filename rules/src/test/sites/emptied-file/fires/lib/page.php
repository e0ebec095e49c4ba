<?php
function show_page() {
    echo site_title(), '<p>';
}
