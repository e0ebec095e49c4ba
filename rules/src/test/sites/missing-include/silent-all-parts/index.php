<?php
include 'sections/' . basename($_GET['section']) . '.php'; // expect: none
