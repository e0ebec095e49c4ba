<?php
/**
 * Plugin Name: Tide table
 */
defined( 'ABSPATH' ) || exit;

require_once plugin_dir_path( __FILE__ ) . 'inc/tides.php';

add_action( 'footer', 'tide_table_print' );
