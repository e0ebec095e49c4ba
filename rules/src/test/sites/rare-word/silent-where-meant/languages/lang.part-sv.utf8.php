<?php
return 'die message';
