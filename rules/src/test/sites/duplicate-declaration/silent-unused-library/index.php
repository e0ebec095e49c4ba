<?php
require __DIR__ . '/lib/graph.php'; // expect: none
echo (new Graph)->draw();
