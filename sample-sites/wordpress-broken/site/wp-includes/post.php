<?php
function get_posts() {
	return array(
		array( 'title' => __( 'High water at noon' ) ),
		array( 'title' => __( 'The ferry is late' ) ),
	);
}
