<p><? echo "tide 11"; ?></p>
