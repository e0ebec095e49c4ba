<!DOCTYPE html>
<?php
echo 1;
