<?php include __DIR__ . '/header.php'; ?>
<main>
<?php foreach ( $GLOBALS['site_query']->posts as $post ) : ?>
	<h2><?php echo esc_html( $post['title'] ); ?></h2>
<?php endforeach; ?>
</main>
<?php include __DIR__ . '/footer.php'; ?>
