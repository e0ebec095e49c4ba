<?php
class Database {}
class Basket {}
