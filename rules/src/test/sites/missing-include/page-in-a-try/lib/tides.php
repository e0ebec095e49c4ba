<?php
function tides() { return 'high'; }
