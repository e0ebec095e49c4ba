<?php
$link = mysqli_connect("localhost");
