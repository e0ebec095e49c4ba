package dev.phpfsck.server.apache;

import dev.phpfsck.server.directive.Argument;
import dev.phpfsck.server.directive.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code Options} come to for a directory. Without signs they replace those before, with signs
 * they add to them or take away.
 *
 * @param names in lower case
 * @param origin the last {@code Options} directive; empty where Apache's default holds, which is
 *     {@code FollowSymLinks}
 */
public record EffectiveOptions(Set<String> names, Optional<Directive> origin) {
  private static final Set<String> ALL =
      Set.of("execcgi", "followsymlinks", "includes", "indexes", "symlinksifownermatch");

  public EffectiveOptions {
    names = Set.copyOf(names);
  }

  /** The options after all of {@code directives}, in Apache's order. */
  public static EffectiveOptions of(List<Directive> directives) {
    Set<String> names = new TreeSet<>(Set.of("followsymlinks"));
    Optional<Directive> origin = Optional.empty();
    for (Directive directive : directives) {
      if (directive.is("Options")) {
        apply(directive, names);
        origin = Optional.of(directive);
      }
    }
    return new EffectiveOptions(names, origin);
  }

  private static void apply(Directive directive, Set<String> names) {
    boolean signed = directive.argument(0).startsWith("+") || directive.argument(0).startsWith("-");
    if (!signed) {
      names.clear();
    }
    for (Argument argument : directive.arguments()) {
      String word = argument.value().toLowerCase(Locale.ROOT);
      String name = word.replaceFirst("^[+-]", "");
      if (word.startsWith("-")) {
        names.remove(name);
      } else if (name.equals("all")) {
        names.addAll(ALL);
      } else if (!name.equals("none")) {
        names.add(name);
      }
    }
  }

  /** Whether the option is on; case does not count. */
  public boolean has(String option) {
    return names.contains(option.toLowerCase(Locale.ROOT));
  }
}
