<?php
function kernel() {}
