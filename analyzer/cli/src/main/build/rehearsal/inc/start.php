<?php
// Loaded start.
return true;
