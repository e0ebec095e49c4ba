<?php
function order() {}
