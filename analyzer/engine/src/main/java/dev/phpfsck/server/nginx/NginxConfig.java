package dev.phpfsck.server.nginx;

import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.stream.Stream;

/**
 * nginx's configuration as a whole.
 *
 * @param hosts its {@code server} blocks
 * @param directives all that its files say, blocks with what stands in them
 * @param missingIncludes each {@code include} of a file that does not exist
 * @param faults for which nginx does not start
 */
public record NginxConfig(
    List<NginxHost> hosts,
    List<Directive> directives,
    List<Directive> missingIncludes,
    List<NginxFault> faults) {
  public NginxConfig {
    faults = List.copyOf(faults);
    hosts = List.copyOf(hosts);
    directives = List.copyOf(directives);
    missingIncludes = List.copyOf(missingIncludes);
  }

  /** Every directive and section, at any depth. */
  public Stream<Directive> all() {
    return directives.stream().flatMap(Directive::all);
  }
}
