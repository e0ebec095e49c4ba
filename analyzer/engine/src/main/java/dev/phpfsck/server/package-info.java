/**
 * The configuration around a web root, read from files: Apache, .htaccess, php.ini, PHP-FPM's
 * pools, nginx. Nothing here runs, asks or connects to a server.
 *
 * <p>Central type: {@link dev.phpfsck.server.Server}. The rooms below read one kind of
 * configuration each; this package puts them together: who serves the root, and which PHP runs its
 * scripts. What a fault matters is for rules to say.
 */
@NullMarked
package dev.phpfsck.server;

import org.jspecify.annotations.NullMarked;
