<?php
class Tides_Table {}
