<?php
// Which file it is, only the running site knows: it may be any.
include __DIR__ . '/' . getenv('PLUGIN');
