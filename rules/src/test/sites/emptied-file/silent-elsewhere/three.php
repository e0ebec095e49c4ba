<?php
@include __DIR__ . '/optional.php';
echo shared_title();
