package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a .htaccess may say: {@code AllowOverride} and {@code AllowOverrideList} as they hold for
 * one directory.
 *
 * @param groups of directives, in lower case; {@code all} admits every one
 * @param options the options that {@code Options=…} restricts the group Options to; empty for all
 * @param listed directives that are admitted by name, in lower case
 * @param isNonfatal whether a directive that is not admitted is passed over instead of an error
 * @param origin the {@code AllowOverride} that decides; empty where the default holds
 */
public record Overrides(
    Set<String> groups,
    Set<String> options,
    Set<String> listed,
    boolean isNonfatal,
    List<Directive> origin) {
  /** Everything is admitted. */
  public static final Overrides ALL =
      new Overrides(Set.of("all"), Set.of(), Set.of(), false, List.of());

  /** Apache's default since 2.3.9: .htaccess files are not read. */
  public static final Overrides NONE =
      new Overrides(Set.of(), Set.of(), Set.of(), false, List.of());

  public Overrides {
    groups = Set.copyOf(groups);
    options = Set.copyOf(options);
    listed = Set.copyOf(listed);
    origin = List.copyOf(origin);
  }

  /** Whether .htaccess files are read at all. */
  public boolean readsHtaccess() {
    return !groups.isEmpty() || !listed.isEmpty();
  }

  Overrides with(Directive directive) {
    if (directive.is("AllowOverrideList")) {
      Set<String> names = new HashSet<>();
      directive.arguments().forEach(a -> names.add(a.value().toLowerCase(Locale.ROOT)));
      names.remove("none");
      return new Overrides(groups, options, names, isNonfatal, List.of(directive));
    }
    Set<String> admitted = new HashSet<>();
    Set<String> limited = new HashSet<>();
    boolean nonfatal = false;
    for (Argument argument : directive.arguments()) {
      String word = argument.value().toLowerCase(Locale.ROOT);
      if (word.startsWith("options=")) {
        admitted.add("options");
        limited.addAll(List.of(word.substring(8).split(",", -1)));
      } else if (word.startsWith("nonfatal=")) {
        nonfatal = true;
      } else if (!word.equals("none")) {
        admitted.add(word);
      }
    }
    return new Overrides(admitted, limited, listed, nonfatal, List.of(directive));
  }

  /** Whether a .htaccess may hold {@code directive}, which the table knows as {@code known}. */
  boolean admits(Directive directive, ApacheDirectives.Known known) {
    if (groups.contains("all") || listed.contains(directive.name().toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean any = known.groups().contains("Any") && !groups.isEmpty();
    boolean grouped =
        known.groups().stream().anyMatch(g -> groups.contains(g.toLowerCase(Locale.ROOT)));
    return any || (grouped && (options.isEmpty() || !directive.is("Options") || fits(directive)));
  }

  private boolean fits(Directive directive) {
    return directive.arguments().stream()
        .map(a -> a.value().replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT))
        .allMatch(options::contains);
  }
}
