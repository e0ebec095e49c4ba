<?php
require_once __DIR__ . '/admin.php';

echo '<h1>', esc_html( __( 'Dashboard' ) ), '</h1>';
