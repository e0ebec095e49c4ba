<?php
namespace Acme\Clock;
if (!class_exists(Dial::class, false)) {
    class Dial {}
}
class_alias(Dial::class, 'Acme\Clock\OldDial');
