<?php echo "user";
