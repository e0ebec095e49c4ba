<p><? echo "tide 03"; ?></p>
