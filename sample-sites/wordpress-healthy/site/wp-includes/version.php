<?php
$site_version = '1.4.2';
