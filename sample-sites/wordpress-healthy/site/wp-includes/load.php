<?php
function site_initial_constants() {
	if ( ! defined( 'WP_CONTENT_DIR' ) ) {
		define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );
	}
	if ( ! defined( 'WP_CACHE' ) ) {
		define( 'WP_CACHE', false );
	}
}

function require_db() {
	global $site_db;

	require_once ABSPATH . WPINC . '/class-site-db.php';

	if ( file_exists( WP_CONTENT_DIR . '/db.php' ) ) {
		require_once WP_CONTENT_DIR . '/db.php';
	}
	if ( ! isset( $site_db ) ) {
		$site_db = new Site_DB( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
	}
}

function site_active_plugins() {
	$plugins = array();
	foreach ( (array) glob( WP_CONTENT_DIR . '/plugins/*/*.php' ) as $file ) {
		$plugins[] = $file;
	}
	return $plugins;
}

function site_main() {
	global $site_query;
	$site_query = new WP_Query();
}
