<?php
$feed = new Feed($tides);
echo $feed->render(), head('Feed');
include $footer;
