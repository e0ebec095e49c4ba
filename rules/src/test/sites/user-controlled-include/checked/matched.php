<?php
if (preg_match('/^[a-z]+$/', $_GET['page'])) {
    include 'pages/' . $_GET['page'] . '.php'; // expect: none
}
