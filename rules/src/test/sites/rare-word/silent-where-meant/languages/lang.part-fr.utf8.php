<?php
return 'die massege';
