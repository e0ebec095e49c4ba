<p>filter</p><?php echo date("Y");
