<?php
namespace Harbour\Tides;
class Broken {
// expect: parse-error