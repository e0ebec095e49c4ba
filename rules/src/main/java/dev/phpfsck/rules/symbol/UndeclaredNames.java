package dev.phpfsck.rules.symbol;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The functions and classes that code of a site uses and neither a file of it nor PHP has. Mostly
 * there are few, and none of them looks like one that is declared: then there is nothing to follow.
 */
final class UndeclaredNames {
  private final Map<SymbolUse.Kind, Set<String>> declared = new EnumMap<>(SymbolUse.Kind.class);
  private final Map<SymbolUse.Kind, Set<String>> undeclared = new EnumMap<>(SymbolUse.Kind.class);

  private UndeclaredNames(Site site) {
    for (FileFacts file : site.facts().values()) {
      for (SymbolDeclaration declaration : file.declarations()) {
        namesIn(declared, declaration.kind()).add(lower(declaration.name()));
      }
    }
    Map<SymbolUse.Kind, Set<String>> seen = new EnumMap<>(SymbolUse.Kind.class);
    for (FileFacts file : site.facts().values()) {
      for (SymbolUse use : file.uses()) {
        if (namesIn(seen, use.kind()).add(use.name())) {
          take(use);
        }
      }
    }
  }

  /** Those of {@code site}. */
  static UndeclaredNames of(Site site) {
    return site.derived(UndeclaredNames.class, UndeclaredNames::new);
  }

  /** In lower case, as they are looked for in the end: of a fallback, that. */
  Set<String> of(SymbolUse.Kind kind) {
    return undeclared.getOrDefault(kind, Set.of());
  }

  private void take(SymbolUse use) {
    String plain = lower(use.fallback().isEmpty() ? use.name() : use.fallback());
    Set<String> own = namesIn(declared, use.kind());
    boolean isPhp =
        switch (use.kind()) {
          case FUNCTION -> PhpSymbols.table().ofFunction(plain).isPresent();
          case CLASS -> PhpSymbols.table().ofClass(plain).isPresent();
          default -> true;
        };
    if (!isPhp && !own.contains(plain) && !own.contains(lower(use.name()))) {
      namesIn(undeclared, use.kind()).add(plain);
    }
  }

  private static Set<String> namesIn(Map<SymbolUse.Kind, Set<String>> all, SymbolUse.Kind kind) {
    return all.computeIfAbsent(kind, k -> new HashSet<>());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
