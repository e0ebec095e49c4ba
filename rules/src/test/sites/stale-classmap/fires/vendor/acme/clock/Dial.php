<?php
namespace Acme\Clock;
class Dial {}
