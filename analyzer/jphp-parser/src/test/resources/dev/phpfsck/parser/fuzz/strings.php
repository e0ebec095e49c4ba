<html><?= $title, "x" ?>
<p><?php echo 'it\'s \\ \n', "tab\t\x41\101\u{1F600}\$x \{ {$a['b']->c()} ${d} ${e['f']} $g[0] $h[-1] $i[key] $j[$k] $l->m $n?->o \
", b"bin", B'x'; ?>

<?php $h = <<<EOT
  plain $a {$b->c[1]} ${d}
    deeper \t EOTX
  EOT . <<<'NOW'
  $not {$a}
NOW . <<<"Q"
Q;
$n = <<<A
  {$f(<<<B
   inner $x
   B)} tail
  A;
# comment ?> html <?php // another ?>
<?php /* block */ /** doc
 * comment */ echo `$cmd "quoted" \` {$x}`;
$e = "$a[0x1] $a[0b1] $a[01] $a[9999999999999999999] $a->b->c {$a} { $a} $ a $1";
$utf = 'äöü'; $größe = "$größe"; $bytes = "€";
__halt_compiler(); data <?php not code
