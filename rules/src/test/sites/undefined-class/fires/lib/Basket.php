<?php
class Basket {}
