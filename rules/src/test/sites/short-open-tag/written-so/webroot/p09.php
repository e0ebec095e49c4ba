<p><? echo "tide 09"; ?></p>
