<?php
if ( ! isset( $site_did_header ) ) {
	$site_did_header = true;

	require_once __DIR__ . '/wp-load.php';

	site_main();

	require_once ABSPATH . WPINC . '/template-loader.php';
}
