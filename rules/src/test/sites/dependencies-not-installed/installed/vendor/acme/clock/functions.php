<?php
namespace Acme\Clock;
function now() {}
