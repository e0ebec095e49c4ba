<?php
class WP_Locale {
	public $weekday = array( 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday' );

	public function get_weekday( $number ) {
		return $this->weekday[ $number ];
	}
}
