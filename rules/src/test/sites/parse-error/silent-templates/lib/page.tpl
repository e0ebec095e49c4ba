<?php echo "fine";
