<p><? echo "tide 01"; ?></p>
