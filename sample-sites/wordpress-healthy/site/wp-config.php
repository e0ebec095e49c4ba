<?php
define( 'DB_NAME', 'harbour' );
define( 'DB_USER', 'harbour' );
define( 'DB_PASSWORD', 'change-me' );
define( 'DB_HOST', 'localhost' );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
