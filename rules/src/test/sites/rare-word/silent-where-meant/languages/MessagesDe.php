<?php
return 'die mussage';
