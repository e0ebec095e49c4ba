<?php
function one() {}
