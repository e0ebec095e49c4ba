<p><? echo "tide 10"; ?></p>
