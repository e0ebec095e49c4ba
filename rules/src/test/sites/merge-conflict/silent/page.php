<?php echo 1; ?>
<pre>
&lt;<<<<<< HEAD
<<<<<<< is how a conflict begins
</pre>
<?php
$text = <<<X
<<<<<<< HEAD
ours
=======
theirs
>>>>>>> topic
X;
