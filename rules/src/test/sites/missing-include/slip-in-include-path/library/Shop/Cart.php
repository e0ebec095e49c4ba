<?php
class Shop_Cart {}
