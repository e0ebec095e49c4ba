<?php
foreach (['head', 'foto', 'tail'] as $part) {
    require __DIR__ . "/inc/$part.php"; // expect: missing-include -> inc/foot.php
}
