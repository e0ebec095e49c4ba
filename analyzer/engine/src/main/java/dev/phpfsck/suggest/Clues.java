package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FileNature;
import dev.phpfsck.fact.SymbolDeclaration;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SitePath;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the includes of a site, and the names that its files declare and use, say of candidates. */
final class Clues {
  private final Function<SitePath, List<IncludeEdge>> includesFrom;
  private final Function<SitePath, List<IncludeEdge>> includesOf;
  private final Map<SitePath, FileFacts> facts;

  private final Map<String, Set<SitePath>> missed;

  /** Of the file that was asked for last. */
  private final Map<SitePath, Set<String>> needs = new HashMap<>(1);

  Clues(IncludeGraph includes, Map<SitePath, FileFacts> facts) {
    this(includes::from, includes::to, facts);
    for (IncludeEdge edge : includes.edges()) {
      for (MissingReference reference : edge.missing()) {
        for (String tried : reference.tried()) {
          missed
              .computeIfAbsent(tried, place -> new HashSet<>())
              .add(writtenIn(edge.file(), reference));
        }
      }
    }
  }

  /**
   * Clues of a site.
   *
   * @param includesFrom the includes in a file
   * @param includesOf the includes that lead to a file
   */
  Clues(
      Function<SitePath, List<IncludeEdge>> includesFrom,
      Function<SitePath, List<IncludeEdge>> includesOf,
      Map<SitePath, FileFacts> facts) {
    this.includesFrom = includesFrom;
    this.includesOf = includesOf;
    this.facts = facts;
    this.missed = new HashMap<>();
  }

  /** Whether {@code from} can have meant {@code candidate}. */
  Set<Clue> about(SitePath from, SitePath candidate) {
    FileFacts declaring = facts.get(candidate);
    if (declaring == null) {
      return EnumSet.of(Clue.NO_PHP);
    }
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    List<IncludeEdge> others = includesOf.apply(candidate);
    if (includesFrom.apply(from).stream().anyMatch(edge -> leadsTo(edge, candidate))) {
      clues.add(Clue.ALREADY_INCLUDED);
    } else if (others.isEmpty()) {
      clues.add(isPage(declaring.nature()) ? Clue.A_PAGE : Clue.INCLUDED_BY_NOBODY);
    } else if (others.stream().anyMatch(edge -> isNamedAfter(edge.file(), candidate))) {
      clues.add(Clue.NAMED_AFTER_ANOTHER);
    } else if (others.stream().anyMatch(edge -> edge.file().parent().equals(from.parent()))) {
      clues.add(Clue.INCLUDED_NEARBY);
    }
    if (needs(from, declaring)) {
      clues.add(Clue.NEEDED);
    }
    return clues;
  }

  /** Whether the same place is named in another file, too, and in vain. */
  boolean isMissedElsewhere(SitePath from, MissingReference missing) {
    SitePath here = writtenIn(from, missing);
    return missing.tried().stream()
        .flatMap(tried -> missed.getOrDefault(tried, Set.of()).stream())
        .anyMatch(other -> !other.equals(here));
  }

  /** One list of files may be included by several scripts: a slip in it is still one slip. */
  private static SitePath writtenIn(SitePath including, MissingReference missing) {
    return missing.pieces().stream()
        .flatMap(piece -> piece.literal().stream())
        .map(MissingReference.WrittenText::file)
        .reduce((first, last) -> last)
        .orElse(including);
  }

  private static boolean leadsTo(IncludeEdge edge, SitePath candidate) {
    return edge.kind().isWritten() && edge.targets().contains(candidate.value());
  }

  /** As {@code edit.js.php} is after {@code edit.php}. */
  private static boolean isNamedAfter(SitePath file, SitePath candidate) {
    String stem = Odds.stem(file.name());
    String name = candidate.name();
    return name.startsWith(stem)
        && name.length() > file.name().length()
        && !Character.isLetterOrDigit(name.charAt(stem.length()));
  }

  private static boolean isPage(FileNature nature) {
    return !nature.onlyDeclares() && !nature.startsWithGuard();
  }

  private boolean needs(SitePath from, FileFacts declaring) {
    if (declaring.declarations().isEmpty()) {
      return false;
    }
    Set<String> needed = needed(from);
    return declaring.declarations().stream()
        .anyMatch(declared -> needed.contains(key(declared.kind(), declared.name())));
  }

  /** What a file uses and does not declare itself. The candidates for one reference all ask. */
  private Set<String> needed(SitePath from) {
    Set<String> needed = needs.get(from);
    if (needed == null) {
      needed = unmet(facts.get(from));
      needs.clear();
      needs.put(from, needed);
    }
    return needed;
  }

  private static Set<String> unmet(@Nullable FileFacts using) {
    Set<String> needed = new HashSet<>();
    if (using == null) {
      return needed;
    }
    for (SymbolUse use : using.uses()) {
      needed.add(key(use.kind(), use.name()));
    }
    for (SymbolDeclaration own : using.declarations()) {
      needed.remove(key(own.kind(), own.name()));
    }
    return needed;
  }

  /** Functions and classes have no case; constants that differ by it are rare enough. */
  private static String key(SymbolUse.Kind kind, String name) {
    return kind + " " + name.toLowerCase(Locale.ROOT);
  }
}
