<?php
class Cart {
    public $content = [];
}
function tools() {
    return new Cart();
}
