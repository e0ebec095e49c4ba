<?php
/**
 * Front to the application: loads the environment and the template.
 */
define( 'WP_USE_THEMES', true );

require __DIR__ . '/wp-blog-header.php';
