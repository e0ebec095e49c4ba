<?php
return 'die mezsage';
