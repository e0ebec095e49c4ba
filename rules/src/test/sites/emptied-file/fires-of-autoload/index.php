<?php
require __DIR__ . "/autoload.php";
(new Page())->show();
if ($_GET['tide']) {
    echo Tide::now();
}
