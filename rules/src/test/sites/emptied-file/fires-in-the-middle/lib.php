<?php
function run_site() {
    echo 'site';
}
