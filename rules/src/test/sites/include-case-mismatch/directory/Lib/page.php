<?php
function page() {}
