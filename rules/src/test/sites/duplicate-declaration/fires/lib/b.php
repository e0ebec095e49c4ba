<?php
function prepare() {
    return 1;
}
