<?php
if ( defined( 'WP_USE_THEMES' ) && WP_USE_THEMES ) {
	include get_template_directory() . '/index.php';
}
