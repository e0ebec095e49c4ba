<?php
// to massage a text; the massaging is meant
$page = 'https://example.org/messege';
// write to mesage@example.org
$known = ['messuage', 'mesaage', 'LDAPTrustedMEsssage'];
// by Messagi Langridge and Stuart Mexsage
// in /var/messgae/log
$last = strrpos($page, '/');
