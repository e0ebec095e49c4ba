<?php
echo "install";
