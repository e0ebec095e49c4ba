<p><? echo "tide 02"; ?></p>
