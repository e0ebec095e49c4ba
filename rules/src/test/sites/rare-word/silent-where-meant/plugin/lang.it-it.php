<?php
return 'un mexssage';
