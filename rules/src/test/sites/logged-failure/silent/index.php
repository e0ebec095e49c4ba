<?php
echo "a log is not part of a site";
