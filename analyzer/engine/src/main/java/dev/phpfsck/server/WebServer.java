package dev.phpfsck.server;

import java.util.List;
import java.util.stream.Stream;

/** The web server whose configuration was read. */
public sealed interface WebServer permits ApacheConfig, WebServer.Nginx, WebServer.Absent {

  /**
   * nginx.
   *
   * @param hosts its {@code server} blocks
   * @param directives all that its files say, blocks with what stands in them
   * @param missingIncludes each {@code include} of a file that does not exist
   * @param faults for which nginx does not start
   */
  record Nginx(
      List<NginxHost> hosts,
      List<Directive> directives,
      List<Directive> missingIncludes,
      List<NginxFault> faults)
      implements WebServer {
    public Nginx {
      faults = List.copyOf(faults);
      hosts = List.copyOf(hosts);
      directives = List.copyOf(directives);
      missingIncludes = List.copyOf(missingIncludes);
    }

    /** Every directive and section, at any depth. */
    public Stream<Directive> all() {
      return directives.stream().flatMap(ApacheConfig::withBody);
    }
  }

  /** No configuration that would serve the web root was found, or none was looked for. */
  record Absent(String because) implements WebServer {}
}
