<?php
if ( ! defined( 'WP_ADMIN' ) ) {
	require_once ABSPATH . 'wp-admin/includes/bootstrap.php';
}
require_once ABSPATH . 'wp-admin/includes/menu.php';
