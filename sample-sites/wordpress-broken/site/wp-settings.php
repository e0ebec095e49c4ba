<?php
/**
 * Sets up everything that a request needs.
 */
define( 'WPINC', 'wp-includes' );

require ABSPATH . WPINC . '/version.php';
require ABSPATH . WPINC . '/load.php';

site_initial_constants();

require_once ABSPATH . WPINC . '/plugin.php';

// Drop-ins: whoever wants them puts them there.
if ( file_exists( WP_CONTENT_DIR . '/sunrise.php' ) ) {
	include_once WP_CONTENT_DIR . '/sunrise.php';
}
if ( WP_CACHE && is_readable( WP_CONTENT_DIR . '/advanced-cache.php' ) ) {
	include WP_CONTENT_DIR . '/advanced-cache.php';
}
require_db();

// Load the rest.
require ABSPATH . WPINC . '/formatting.php';
require ABSPATH . WPINC . '/class-wp-locale.phpp';
require ABSPATH . WPINC . '/class-wp-query.php';
require ABSPATH . WPINC . '/theme.php';

foreach ( array( 'l10n', 'post' ) as $part ) {
	require_once ABSPATH . WPINC . "/$part.php";
}

$site_locale = new WP_Locale();

foreach ( site_active_plugins() as $plugin ) {
	include_once $plugin;
}
unset( $plugin );
