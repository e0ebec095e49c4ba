<?php
function menu() {}
