<?php
echo "tides";
