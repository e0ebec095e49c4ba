<?php
class Shop_Order {}
