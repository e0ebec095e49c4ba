<?php
function cart() {}
