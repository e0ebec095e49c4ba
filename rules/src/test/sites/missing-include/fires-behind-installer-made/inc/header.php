<?php
function page_header() {}
