<?php
return 'die mesaje';
