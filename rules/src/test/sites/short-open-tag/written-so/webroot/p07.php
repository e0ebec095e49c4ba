<p><? echo "tide 07"; ?></p>
