<?php
function start() {}
