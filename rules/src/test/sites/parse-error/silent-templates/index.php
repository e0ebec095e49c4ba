<?php
require __DIR__ . '/lib/page.tpl'; // expect: none
