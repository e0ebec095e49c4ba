<?php
function customer() {}
