<?php
function use_helper($name) {
    echo $name;
}
