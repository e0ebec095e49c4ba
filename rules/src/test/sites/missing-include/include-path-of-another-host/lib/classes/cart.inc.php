<?php
class Cart {}
