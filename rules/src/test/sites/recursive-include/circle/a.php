<?php
include "b.php";
