/**
 * The host as a server's configuration needs it: its files, its accounts, and places in texts.
 *
 * <p>Central type: {@link dev.phpfsck.server.host.HostFiles}. It understands no configuration.
 */
@NullMarked
package dev.phpfsck.server.host;

import org.jspecify.annotations.NullMarked;
