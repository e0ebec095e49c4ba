<?php

namespace Shop\Cart;

class Item
{
    public $name = "item";
}
