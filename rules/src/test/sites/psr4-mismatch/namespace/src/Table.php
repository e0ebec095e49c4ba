<?php
namespace Harbour\Tide; // expect: psr4-mismatch
class Table {}
