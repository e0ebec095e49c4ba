/**
 * The configuration around a web root, read from files: Apache, .htaccess, php.ini, PHP-FPM's
 * pools, nginx. Nothing here runs, asks or connects to a server.
 *
 * <p>Central type: {@link dev.phpfsck.server.Server}. This package says what the configuration
 * means and where it does not hold together ({@link dev.phpfsck.server.ApacheFault}); what a fault
 * matters is for rules to say.
 */
@NullMarked
package dev.phpfsck.server;

import org.jspecify.annotations.NullMarked;
