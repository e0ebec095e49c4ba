<?php
require __DIR__ . '/config.php';
mail(ADDRESS_OF_THE_SHOP, 'shop', 'opened');
