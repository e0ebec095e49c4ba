<?php
return 'die mesesage';
