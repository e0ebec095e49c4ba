<?php
namespace Shop;
echo 1;
