/**
 * PHP-FPM's pools, and what keeps PHP-FPM from starting (manual, "FastCGI Process Manager").
 *
 * <p>Central type: {@link dev.phpfsck.server.fpm.FpmConfig}. Which web server asks a pool is a
 * matter of the package above.
 */
@NullMarked
package dev.phpfsck.server.fpm;

import org.jspecify.annotations.NullMarked;
