<?php
function get_template_directory() {
	return WP_CONTENT_DIR . '/themes/harbour';
}
