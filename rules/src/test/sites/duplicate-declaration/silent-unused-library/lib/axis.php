<?php class Axis { }
