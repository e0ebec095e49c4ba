<?php
namespace Acme\Clock;
class Mainspring {}
