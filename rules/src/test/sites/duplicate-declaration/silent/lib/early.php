<?php
if (class_exists('Early')) {
    return;
}
class Early {
}
