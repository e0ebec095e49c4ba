<?php
function tide_table_print() {
	echo '<p>High water: 12:04</p>';
}
