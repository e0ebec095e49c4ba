<?php echo 1; ?>
<<<<<<< HEAD
<p>ours</p>
=======
<p>theirs</p>
>>>>>>> topic
<?php echo 2;
