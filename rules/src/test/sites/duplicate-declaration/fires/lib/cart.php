<?php
class Cart {
    public $items = [];
}
