<p><? echo "tide 08"; ?></p>
