<?php
class Menu {}
