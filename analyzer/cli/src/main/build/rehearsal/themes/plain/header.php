<div><?php echo $title; ?></div>
