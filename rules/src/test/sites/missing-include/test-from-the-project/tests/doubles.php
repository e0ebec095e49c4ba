<?php class ClockDouble {}
