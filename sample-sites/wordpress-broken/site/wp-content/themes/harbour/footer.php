<?php do_action( 'footer' ); ?>
<p>Today is <?php echo esc_html( $GLOBALS['site_locale']->get_weekday( (int) date( 'w' ) ) ); ?>.</p>
