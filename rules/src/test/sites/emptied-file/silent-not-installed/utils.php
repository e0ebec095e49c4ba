<?php
function utility() {
    return 1;
}
