<?php class NoBackend extends Exception {}
