<?php
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

// The configuration may live one level above the document root.
if ( file_exists( ABSPATH . 'wp-config.php' ) ) {
	require_once ABSPATH . 'wp-config.php';
} elseif ( @file_exists( dirname( ABSPATH ) . '/wp-config.php' ) ) {
	require_once dirname( ABSPATH ) . '/wp-config.php';
} else {
	die( 'There is no wp-config.php.' );
}
