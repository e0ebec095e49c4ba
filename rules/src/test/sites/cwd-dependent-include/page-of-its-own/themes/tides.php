<?php
if ($type !== '') {
    $type = ': ' . strtolower($type);
}
$title = label('Tides') . $type;
echo head($title);
?>
<p>High water at noon.</p>
<?php include $footer; ?>
