<?php
namespace App;
use Acme\Kernel as Base;
class Kernel extends Base {}
