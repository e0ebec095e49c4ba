<?php
define('SITE_NAME', 'Shop');
