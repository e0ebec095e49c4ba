package dev.phpfsck.server;

import dev.phpfsck.server.apache.DirectoryRules;
import dev.phpfsck.server.apache.VirtualHost;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Optional;

/**
 * A virtual host that serves the scanned root, or a part of it, or a directory around it.
 *
 * @param directory the part of the scanned root that it serves, absolute, links resolved
 * @param spelled the same as the host's {@code DocumentRoot} spells it
 * @param url the path of {@code directory} in URLs, no slash at its end; empty for {@code /}
 * @param directives what holds for a script in {@code directory}, in Apache's order; later ones win
 * @param php who runs the scripts in it
 * @param rules what holds for other files and directories of the host
 */
public record ServedHost(
    VirtualHost host,
    String directory,
    String spelled,
    String url,
    List<Directive> directives,
    PhpHandler php,
    DirectoryRules rules) {
  public ServedHost {
    directives = List.copyOf(directives);
  }

  /**
   * The plain directives that hold for the file {@code name} in {@code canonical}, a directory of
   * this host with links resolved; later ones win.
   */
  public List<Directive> forFile(String canonical, String name) {
    return rules.forFile(spelling(canonical), name);
  }

  /**
   * The directive that refuses everybody the file {@code name} of what is served at the top of this
   * host; empty where it is not certain, or where only a directory within is looked at.
   */
  public Optional<Directive> denier(String name) {
    boolean top = host.documentRoot().filter(spelled::equals).isPresent();
    return top && !rules.isConditional(spelled) ? rules.denier(spelled, name) : Optional.empty();
  }

  /** {@code canonical}, a directory of this host with links resolved, as the host spells it. */
  public String spelling(String canonical) {
    return canonical.equals(directory) || canonical.startsWith(directory + "/")
        ? spelled + canonical.substring(directory.length())
        : canonical;
  }
}
