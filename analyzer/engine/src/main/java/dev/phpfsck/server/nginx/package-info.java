/**
 * nginx's configuration.
 *
 * <p>Central type: {@link dev.phpfsck.server.nginx.NginxConfig}. It knows nothing of the modules
 * that nginx is built with.
 */
@NullMarked
package dev.phpfsck.server.nginx;

import org.jspecify.annotations.NullMarked;
