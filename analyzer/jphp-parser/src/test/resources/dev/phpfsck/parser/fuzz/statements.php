<?php
if ($a) b(); elseif ($c) { d(); } else if ($e) f(); else { g(); }
if ($a): ?> html <?php elseif ($b): echo 1; else: ?> x <?php endif; ?>
<?php for ($i = 0, $j = 1; $i < 10; $i++, $j--): continue; endfor; for (;;) { break 2; }
foreach ($a as $k => &$v) {} foreach (f() as [$x, 'y' => $z]): endforeach; foreach ($a as list($b, $c)) ;
while ($a) while ($b): endwhile; do { x(); } while (0); do y(); while (1);
switch ($a) { case 1: case 2; echo 1; break; default: echo 2; } switch ($b): case 'x': endswitch; switch ($c) { ; default; }
try { a(); } catch (A | \B $e) { } catch (C) { } finally { } throw new D;
declare(ticks=1) { f(); } declare(ticks=2): enddeclare; { nested(); { deeper(); } } ;;;
namespace { function in_global() {} } namespace C { const X = 1; }
?>
trailing html
<?php
switch (1):
    ?>
    <?php case 1: ?>
one
<?php endswitch ?>
<?php if (1): foreach ([1] as $x): while (0): endwhile; endforeach; endif
?>
