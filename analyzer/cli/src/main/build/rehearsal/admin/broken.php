<?php
echo "broken"
if (true) {
  $x = [1, 2;
}
function ( {
