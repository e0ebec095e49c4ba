<?php
echo "text";
