<?php
function print_table() { echo '<table></table>'; }
