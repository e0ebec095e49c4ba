<?php
define( 'WP_ADMIN', true );

require_once dirname( __DIR__ ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
