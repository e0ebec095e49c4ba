<?php
// the messgae of the day, by Zak Langridge // expect: rare-word
function show_messageblock($messagee, $omessage) {}
function getMessaeg() {} // expect: rare-word
$texts['mexssage'] = 'Hello'; // expect: rare-word
