<?php
foreach (['tides', 'moon', 'wind', 'swell'] as $part) {
    require "custom/$part.php"; // expect: missing-include
}
require 'custom/tides.php'; // expect: missing-include
