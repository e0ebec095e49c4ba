<?php
function core() {}
