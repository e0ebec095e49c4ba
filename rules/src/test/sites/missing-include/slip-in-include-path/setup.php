<?php
ini_set('include_path', implode(PATH_SEPARATOR, array(
    dirname(__FILE__) . '/modules',
    dirname(__FILE__) . '/librray/', // expect: missing-include -> library
    get_include_path(),
)));
