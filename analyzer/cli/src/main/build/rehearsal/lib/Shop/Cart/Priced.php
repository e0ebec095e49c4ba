<?php

namespace Shop\Cart;

interface Priced extends \Countable
{
    public function file(): string;
}
