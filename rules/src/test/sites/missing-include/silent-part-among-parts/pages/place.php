<?php
echo '<h1>place</h1>';
