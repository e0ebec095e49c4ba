package dev.phpfsck.server;

import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.nginx.NginxConfig;

/** The web server whose configuration was read. */
public sealed interface WebServer {

  /** Apache. */
  record Apache(ApacheConfig config) implements WebServer {}

  /** nginx. */
  record Nginx(NginxConfig config) implements WebServer {}

  /** No configuration that would serve the web root was found, or none was looked for. */
  record Absent(String because) implements WebServer {}
}
