<?php
function prepare() {
}
