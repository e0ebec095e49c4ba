<?php
$pair = array('a' => 1);
list($x, , $y) = explode(',', '1,2,3');
if ($x): ?>
<b><?= $y ?></b>
<?php endif;
