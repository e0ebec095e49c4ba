<p><? echo "tide 06"; ?></p>
