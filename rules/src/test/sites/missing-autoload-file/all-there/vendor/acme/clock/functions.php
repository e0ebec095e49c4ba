<?php
function acme_now() {}
