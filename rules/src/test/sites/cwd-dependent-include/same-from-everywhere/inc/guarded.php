<?php
if (file_exists('./inc/foot.php')) {
    require './inc/foot.php'; // expect: none
}
@include './inc/foot.php'; // expect: none
