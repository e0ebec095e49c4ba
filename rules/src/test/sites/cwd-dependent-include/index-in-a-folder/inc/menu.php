<menu><?php echo 1;
