<?php
// Loaded late.
return true;
