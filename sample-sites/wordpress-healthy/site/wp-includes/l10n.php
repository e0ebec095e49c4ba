<?php
function __( $text ) {
	return $text;
}
