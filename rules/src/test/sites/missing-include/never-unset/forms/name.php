<form><?php echo time();
