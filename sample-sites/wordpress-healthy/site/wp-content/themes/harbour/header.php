<!DOCTYPE html>
<title>Harbour</title>
<?php do_action( 'head' ); ?>
