<?php class BackendException extends Exception {}
