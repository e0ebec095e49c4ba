<?php
function untrailingslashit( $path ) {
	return rtrim( $path, '/\\' );
}

function trailingslashit( $path ) {
	return untrailingslashit( $path ) . '/';
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8' );
}
