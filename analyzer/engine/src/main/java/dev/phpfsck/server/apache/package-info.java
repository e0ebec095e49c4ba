/**
 * Apache's configuration and its .htaccess files: what they say, where they do not hold together
 * ({@link dev.phpfsck.server.apache.ApacheFault}), and which directives hold for a file.
 *
 * <p>Central type: {@link dev.phpfsck.server.apache.ApacheConfig}. Who runs PHP is a matter of the
 * package above.
 */
@NullMarked
package dev.phpfsck.server.apache;

import org.jspecify.annotations.NullMarked;
