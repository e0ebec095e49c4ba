package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.HostFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out by which of a host's directories the scanned root is served. */
public final class Placements {
  private final HostFiles files;
  private final String root;

  /**
   * @param root the scanned root, absolute, links resolved
   */
  public Placements(HostFiles files, String root) {
    this.files = files;
    this.root = root;
  }

  /**
   * Where a directory that a host serves lies to the scanned root.
   *
   * @param directory what they share, links resolved
   * @param spelled the same as the host spells it
   * @param url the path of {@code directory} in URLs, no slash at its end; empty for {@code /}
   * @param top the directory that the host serves, as it spells it: {@code directory} or above it
   */
  public record Placement(String directory, String spelled, String url, String top) {}

  /** By the document root of {@code host}, else by the first {@code Alias} that leads there. */
  public Optional<Placement> of(ApacheConfig config, VirtualHost host) {
    return host.documentRoot()
        .flatMap(directory -> at(directory, ""))
        .or(() ->
            aliases(config, host)
                .flatMap(
                    alias -> at(config.absolute(alias.argument(1)), alias.argument(0)).stream())
                .findFirst());
  }

  /** The aliases of the host and then, as mod_alias merges them, those of the server. */
  private static Stream<Directive> aliases(ApacheConfig config, VirtualHost host) {
    List<Directive> server = host.section().isPresent() ? config.directives() : List.of();
    return config.has("alias_module")
        ? Stream.concat(host.directives().stream(), server.stream())
            .filter(d -> d.is("Alias") && d.argument(1).startsWith("/"))
            .filter(d -> !d.argument(1).contains("${"))
        : Stream.empty();
  }

  /** Where {@code served}, a directory whose URL is {@code url}, lies to the scanned root. */
  public Optional<Placement> at(String served, String url) {
    if (served.isEmpty()) {
      return Optional.empty();
    }
    String spelled = trimmed(files.inside(served));
    String real = files.entry(spelled).map(HostEntry::path).orElse(spelled);
    String base = trimmed(url);
    if (real.equals(root)) {
      return Optional.of(new Placement(root, spelled, base, spelled));
    }
    if (root.startsWith(real + "/")) {
      String below = root.substring(real.length());
      return Optional.of(new Placement(root, spelled + below, base + below, spelled));
    }
    boolean within = real.startsWith(root + "/") && files.isDirectory(real);
    return within ? Optional.of(new Placement(real, spelled, base, spelled)) : Optional.empty();
  }

  private static String trimmed(String path) {
    return path.replaceFirst("/+$", "");
  }
}
