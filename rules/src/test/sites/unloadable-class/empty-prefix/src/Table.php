<?php
namespace Harbour\Tides;
class Table {}
