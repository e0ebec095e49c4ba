<?php
class Cart extends Baskett { // expect: undefined-class -> lib/Basket.php
    static function open() {}
}
