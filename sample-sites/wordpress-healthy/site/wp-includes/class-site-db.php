<?php
class Site_DB {
	private $link;

	public function __construct( $user, $password, $name, $host ) {
		$this->link = compact( 'user', 'name', 'host' );
	}
}
