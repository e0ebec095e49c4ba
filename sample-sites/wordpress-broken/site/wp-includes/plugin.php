<?php
$site_hooks = array();

function add_action( $name, $callback ) {
	global $site_hooks;
	$site_hooks[ $name ][] = $callback;
}

function do_action( $name ) {
	global $site_hooks;
	foreach ( $site_hooks[ $name ] ?? array() as $callback ) {
		call_user_func( $callback );
	}
}

function plugin_dir_path( $file ) {
	return trailingslashit( dirname( $file ) );
}
