<?php class SessionPage {}
