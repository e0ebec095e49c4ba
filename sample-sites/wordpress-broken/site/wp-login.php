<?php
require __DIR__ . '/wp-load.php';

echo '<form method="post">', esc_html( __( 'Log in' ) ), '</form>';
