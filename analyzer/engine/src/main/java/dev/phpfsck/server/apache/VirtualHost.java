package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Optional;

/**
 * A virtual host, or the main server where no virtual host takes a request.
 *
 * @param section the {@code <VirtualHost>}; empty for the main server
 * @param directives what stands in it, conditions decided
 * @param documentRoot as it is configured, absolute, no slash at its end; empty where it cannot be
 *     told, as when it holds a variable that this scan does not know
 * @param rootDirective the {@code DocumentRoot} that decides; empty where none does
 */
public record VirtualHost(
    Optional<Directive> section,
    List<Directive> directives,
    Optional<String> documentRoot,
    Optional<Directive> rootDirective) {
  public VirtualHost {
    directives = List.copyOf(directives);
  }

  /** What it is called: {@code ServerName}, or the address of the section. */
  public String name() {
    return directives.stream()
        .filter(d -> d.is("ServerName"))
        .map(d -> d.argument(0))
        .findFirst()
        .orElseGet(() -> section.map(s -> s.rest(0)).orElse("the main server"));
  }
}
