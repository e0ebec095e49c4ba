<p><? echo "tide 04"; ?></p>
