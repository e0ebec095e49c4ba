<?php
echo 'menu';
