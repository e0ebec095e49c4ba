/** Rules about PHP's own settings: php.ini and its conf.d, .user.ini, and FPM's pools. */
@NullMarked
package dev.phpfsck.rules.php;

import org.jspecify.annotations.NullMarked;
