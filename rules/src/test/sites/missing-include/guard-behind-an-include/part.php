<?php
if (!defined('BOOTED')) die('not booted');
echo 'a part, that nobody asks for';
