package dev.phpfsck.server;

import java.util.List;

/** The web server whose configuration was read. */
public sealed interface WebServer permits ApacheConfig, WebServer.Nginx, WebServer.Absent {

  /**
   * nginx.
   *
   * @param hosts its {@code server} blocks
   */
  record Nginx(List<NginxHost> hosts) implements WebServer {
    public Nginx {
      hosts = List.copyOf(hosts);
    }
  }

  /** No configuration that would serve the web root was found, or none was looked for. */
  record Absent(String because) implements WebServer {}
}
