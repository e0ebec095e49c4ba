<?php
function link_to_database() {
    return mysql_connect('localhost', 'shop', 'secret');
}
