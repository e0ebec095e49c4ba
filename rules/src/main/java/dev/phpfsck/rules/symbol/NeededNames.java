package dev.phpfsck.rules.symbol;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.LiteralCall;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.server.PhpSymbols;
import dev.phpfsck.site.SitePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The functions and classes that a page surely needs and that no file which it may load declares,
 * nor PHP. Of a page that may load what is not in the tree, nothing is known. Constants are not
 * asked for: the file that an installer fills with them is empty before.
 */
final class NeededNames {
  /** Pages are alike; what a few of one file need, the others do. */
  static final int MOST_PAGES = 5;

  private final Site site;

  /** Names that code asks for, or makes while it runs, as text; in lower case. */
  private final Set<String> spokenOf = new HashSet<>();

  private boolean makesClasses;

  NeededNames(Site site) {
    this.site = site;
    for (FileFacts file : site.facts().values()) {
      for (SymbolUse use : file.uses()) {
        if (use.guarded() || use.suppressed()) {
          spokenOf.add(lower(use.name()));
          spokenOf.add(lower(use.fallback()));
        }
      }
      for (LiteralCall call : file.calls()) {
        makesClasses |= call.function().equals("class_alias");
        call.arguments().stream()
            .flatMap(Optional::stream)
            .forEach(argument -> spokenOf.add(lower(argument.text())));
      }
    }
  }

  /** Those of {@code page}, as they are shown, each with its first use. */
  Map<String, SureCode.Use> of(SitePath page) {
    Map<SitePath, FileFacts> loaded = new TreeMap<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (site.includes().entryPointsOf(file.getKey()).contains(page)) {
        loaded.put(file.getKey(), file.getValue());
      }
    }
    boolean open = false;
    for (SitePath file : loaded.keySet()) {
      for (IncludeEdge edge : site.includes().from(file)) {
        if (edge.status() == IncludeStatus.MISSING
            || edge.targets().stream().anyMatch(target -> target.startsWith("/"))) {
          return Map.of();
        }
        // What is included and not loaded stands behind the end of the page, or a condition.
        open |=
            edge.status() != IncludeStatus.RESOLVED
                || edge.targetsInside().stream()
                    .anyMatch(
                        target -> site.facts().containsKey(target) && !loaded.containsKey(target));
      }
    }
    Map<SitePath, FileFacts> declaring = open ? site.facts() : loaded;
    return SureCode.ofPage(site, page, declaring, new Lost());
  }

  /** Whether code asks for {@code name}, in lower case, or may make it. */
  boolean isSpokenOf(String name) {
    return makesClasses || spokenOf.contains(name);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What neither PHP nor a file has, and nobody asks for. */
  private final class Lost implements SureCode.Wanted {
    @Override
    public Optional<String> function(String name) {
      return PhpSymbols.table().ofFunction(name).isEmpty() && !spokenOf.contains(name)
          ? Optional.of(name + "()")
          : Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      boolean composer =
          !site.autoload().projects().isEmpty() || !site.autoload().installations().isEmpty();
      return PhpSymbols.table().ofClass(name).isEmpty()
              && !spokenOf.contains(name)
              && !makesClasses
              && !composer
          ? Optional.of(name)
          : Optional.empty();
    }
  }
}
