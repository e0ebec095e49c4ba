package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.IncludeEdge;
import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rest of the site says of a candidate, apart from its name. Each clue adds to its cost,
 * or takes from it; 0 means that nothing is known.
 */
interface Clues {
  /** For a site of which nothing but names is known. */
  Clues NONE = (from, candidate) -> 0;

  /**
   * What speaks against {@code from} having meant {@code candidate}; negative where all speaks for
   * it.
   */
  double against(SitePath from, SitePath candidate);

  /** The clues in includes and in the names that files declare and use. */
  static Clues of(IncludeGraph includes, Map<SitePath, FileFacts> facts) {
    return new OfSite(includes, facts);
  }

  /** As {@link #of}. */
  final class OfSite implements Clues {
    /** Two includes of one file in one place: the other one is right, so this one means another. */
    private static final double ALREADY_INCLUDED = 1.2;

    /** The reference that is sought may be the only one. */
    private static final double INCLUDED_BY_NOBODY = -0.4;

    private static final double NO_PHP = 1.5;

    /** It declares what the including file needs. */
    private static final double NEEDED = -0.8;

    private final IncludeGraph includes;
    private final Map<SitePath, FileFacts> facts;

    private OfSite(IncludeGraph includes, Map<SitePath, FileFacts> facts) {
      this.includes = includes;
      this.facts = facts;
    }

    @Override
    public double against(SitePath from, SitePath candidate) {
      FileFacts declaring = facts.get(candidate);
      if (declaring == null) {
        return NO_PHP;
      }
      double against = 0;
      if (includes.from(from).stream().anyMatch(edge -> leadsTo(edge, candidate))) {
        against += ALREADY_INCLUDED;
      } else if (includes.to(candidate).isEmpty()) {
        against += INCLUDED_BY_NOBODY;
      }
      return needs(from, declaring) ? against + NEEDED : against;
    }

    private static boolean leadsTo(IncludeEdge edge, SitePath candidate) {
      return edge.kind().isWritten() && edge.targets().contains(candidate.value());
    }

    private boolean needs(SitePath from, FileFacts declaring) {
      Optional<FileFacts> using = Optional.ofNullable(facts.get(from));
      if (using.isEmpty() || declaring.declarations().isEmpty()) {
        return false;
      }
      Set<String> needed = new HashSet<>();
      for (SymbolUse use : using.get().uses()) {
        needed.add(key(use.kind(), use.name()));
      }
      for (SymbolDeclaration own : using.get().declarations()) {
        needed.remove(key(own.kind(), own.name()));
      }
      return declaring.declarations().stream()
          .anyMatch(declared -> needed.contains(key(declared.kind(), declared.name())));
    }

    /** Functions and classes have no case; constants that differ by it are rare enough. */
    private static String key(SymbolUse.Kind kind, String name) {
      return kind + " " + name.toLowerCase(Locale.ROOT);
    }
  }
}
