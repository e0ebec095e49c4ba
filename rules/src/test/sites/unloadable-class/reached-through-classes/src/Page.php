<?php
namespace Harbour\Tides;
class Page extends Base { // expect: unloadable-class
    use Printing; // expect: unloadable-class
    function __toString() { return Table::class . Tabel::class; }
}
