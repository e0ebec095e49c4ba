<?php
foreach (["wide", "zeros"] as $name) {
  require __DIR__ . "/$name.php";
}
require __DIR__ . "/packed.php";
require __DIR__ . "/page.php";
require __DIR__ . "/short.php";
