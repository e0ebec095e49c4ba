<?php
namespace Harbour\Tides;
class Table {} // expect: psr4-mismatch
