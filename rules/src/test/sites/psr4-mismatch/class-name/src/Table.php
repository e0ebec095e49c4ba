<?php
namespace Harbour\Tides;
class Tabel {} // expect: psr4-mismatch
