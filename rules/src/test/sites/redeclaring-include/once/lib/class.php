<?php
if (class_exists("Menu")) {
    return;
}
class Menu {}
