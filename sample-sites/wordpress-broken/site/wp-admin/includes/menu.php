<?php
$menu = array( 'Dashboard', 'Posts', 'Plugins' );
