<?xml version="1.0"?>
<?xml-stylesheet href="a.xsl"?>
<feed><?= "a" ?><?php echo "b"; ?><? ?><?xpacket begin="x"?></feed>
