<?php
class Database
{
    private $modern;

    function __construct()
    {
        $this->modern = function_exists('mysqli_connect');
        if (defined('LATER')) {
            return;
        }
        $this->connect();
    }

    private function connect()
    {
        if ($this->modern) {
            $this->link = mysqli_init();
        } else {
            $this->link = @mysql_connect('localhost');
        }
    }
}
