package dev.phpfsck.rules;

import dev.phpfsck.evaluate.Reach;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.site.SitePath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which extensions the code of a site needs, and where it does so first: names that an extension
 * brings, in code that runs, that nothing asks for first and the site does not declare itself.
 */
public record ExtensionNeeds(Map<String, Need> needs) {
  /**
   * The first use of an extension.
   *
   * @param always whether some entry point always comes to the file
   */
  public record Need(SitePath file, SymbolUse use, boolean always) {}

  public static ExtensionNeeds of(Site site) {
    Set<String> declared = declared(site);
    ReachedCode code = ReachedCode.of(site);
    Map<String, Need> needs = new TreeMap<>();
    for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
      Reach reach = site.includes().reach(entry.getKey());
      if (reach == Reach.NEVER) {
        continue;
      }
      for (SymbolUse use : entry.getValue().uses()) {
        Optional<PhpSymbols.Extension> extension = extension(use, declared);
        if (extension.isPresent()
            && !extension.get().isBuiltIn()
            && code.holds(entry.getKey(), use.span())) {
          Need need = new Need(entry.getKey(), use, reach == Reach.UNCONDITIONAL);
          needs.merge(extension.get().name(), need, (a, b) -> !a.always() && b.always() ? b : a);
        }
      }
    }
    return new ExtensionNeeds(needs);
  }

  public boolean needs(String extension) {
    return needs.containsKey(extension);
  }

  private static Set<String> declared(Site site) {
    Set<String> names = new HashSet<>();
    for (FileFacts file : site.facts().values()) {
      for (SymbolDeclaration declaration : file.declarations()) {
        names.add(declaration.kind() + declaration.name().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static Optional<PhpSymbols.Extension> extension(SymbolUse use, Set<String> declared) {
    if (!use.isNeeded() || use.suppressed()) {
      return Optional.empty();
    }
    List<String> names =
        use.fallback().isEmpty() ? List.of(use.name()) : List.of(use.name(), use.fallback());
    for (String name : names) {
      if (declared.contains(use.kind() + name.toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    String name = names.getLast();
    PhpSymbols table = PhpSymbols.table();
    return switch (use.kind()) {
      case FUNCTION -> table.ofFunction(name.toLowerCase(Locale.ROOT));
      case CLASS -> table.ofClass(name.toLowerCase(Locale.ROOT));
      case CONSTANT -> Optional.empty();
    };
  }
}
