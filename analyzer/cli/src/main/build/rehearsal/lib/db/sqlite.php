<?php
class SqliteDriver
{
    public function open()
    {
        return new PDO("sqlite:" . ROOT . "data.db");
    }
}
