<?php
namespace Harbour\Tides;
class Table {}
class Row {}
