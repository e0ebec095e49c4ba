<?php define('MATCHES', 1);
