<?php
echo "a" "b"; // expect: parse-error
