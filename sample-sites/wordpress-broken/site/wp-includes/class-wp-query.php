<?php
class WP_Query {
	public $posts = array();

	public function __construct() {
		$this->posts = get_posts();
	}
}
