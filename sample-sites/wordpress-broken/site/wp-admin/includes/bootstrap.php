<?php
define( 'WP_ADMIN', true );
