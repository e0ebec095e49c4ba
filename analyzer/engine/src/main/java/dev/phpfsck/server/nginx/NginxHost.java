package dev.phpfsck.server.nginx;

import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One {@code server} block of nginx.
 *
 * @param section the block, what it includes put in
 * @param rootDirective the {@code root} that holds in it; empty where nothing says
 */
public record NginxHost(Directive section, Optional<Directive> rootDirective) {
  private static final Set<String> PASSES =
      Set.of("fastcgi_pass", "proxy_pass", "uwsgi_pass", "scgi_pass", "grpc_pass");

  /** The host of {@code section}; a {@code root} is inherited from {@code http}. */
  static NginxHost of(Directive section, List<Directive> directives) {
    Optional<Directive> root =
        Stream.of(
                section.body().stream(),
                directives.stream()
                    .filter(d -> d.isSection("http"))
                    .flatMap(d -> d.body().stream()),
                section.all())
            .flatMap(stream -> stream)
            .filter(d -> d.is("root") && !d.argument(0).contains("$"))
            .findFirst();
    return new NginxHost(section, root);
  }

  /** As it is configured, no slash at its end; empty where nothing says. */
  public String root() {
    String root = rootDirective.map(d -> d.argument(0)).orElse("");
    return root.length() > 1 ? root.replaceFirst("/+$", "") : root;
  }

  /** Every directive and section of the block, at any depth. */
  public Stream<Directive> all() {
    return section.all();
  }

  /** Where PHP requests go: {@code unix:/run/php/php8.2-fpm.sock}, {@code 127.0.0.1:9000}. */
  public List<Directive> fastcgi() {
    return all().filter(d -> d.is("fastcgi_pass")).toList();
  }

  /** Whether some program is asked for some request. */
  public boolean passesOn() {
    return all().anyMatch(d -> PASSES.contains(d.name()));
  }
}
