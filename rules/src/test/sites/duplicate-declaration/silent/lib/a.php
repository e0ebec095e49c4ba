<?php
function prepare() {
    return 1;
}
class Early {
}
