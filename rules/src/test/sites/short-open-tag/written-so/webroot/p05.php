<p><? echo "tide 05"; ?></p>
