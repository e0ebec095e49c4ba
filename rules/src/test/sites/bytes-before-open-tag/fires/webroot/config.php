<?php
$shop = 'harbour';
