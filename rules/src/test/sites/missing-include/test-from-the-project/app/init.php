<?php
function start() { return 'started'; }
