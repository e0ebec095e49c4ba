package dev.phpfsck.rule;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.SitePath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Counts entry points as findings show them. */
public final class Affected {
  private static final int EXAMPLES = 3;

  private static final Pattern PATTERN =
      Pattern.compile("(?:^|[-_.])(?:sample|example|dist|default|template)(?:[-_.]|$)");

  private Affected() {}

  /**
   * These of the entry points of {@code includes}; the front page comes first.
   *
   * @param surely whether they come there whatever the conditions
   */
  public static AffectedEntryPoints of(
      IncludeGraph includes, Collection<SitePath> affected, boolean surely) {
    return new AffectedEntryPoints(
        affected.size(),
        surely,
        includes.entryPoints().size(),
        examples(affected, fronts(includes.entryPoints())));
  }

  /** Those that can lead to one of {@code files}. */
  public static AffectedEntryPoints reaching(IncludeGraph includes, Collection<SitePath> files) {
    Set<SitePath> can = new TreeSet<>();
    Set<SitePath> surely = new TreeSet<>();
    for (SitePath file : files) {
      can.addAll(includes.entryPointsOf(file));
      surely.addAll(includes.entryPointsAlwaysRunning(file));
    }
    return of(includes, can, surely.containsAll(can));
  }

  /** The scripts that answer for a directory, as high in the tree as there are any. */
  public static Set<SitePath> fronts(List<SitePath> entries) {
    List<SitePath> indexes =
        entries.stream().filter(entry -> entry.name().startsWith("index.")).toList();
    int highest = indexes.stream().mapToInt(SitePath::depth).min().orElse(0);
    return new TreeSet<>(indexes.stream().filter(i -> i.depth() == highest).toList());
  }

  /** The front page first: what lies high in the tree is what visitors ask for. */
  private static List<String> examples(Collection<SitePath> affected, Set<SitePath> fronts) {
    return affected.stream()
        .sorted(
            Comparator.comparing((SitePath path) -> !fronts.contains(path))
                .thenComparing(path -> !PagePlaces.isPage(path) || isPattern(path))
                .thenComparingInt(SitePath::depth)
                .thenComparing(path -> !path.name().startsWith("index."))
                .thenComparing(Comparator.naturalOrder()))
        .limit(EXAMPLES)
        .map(SitePath::value)
        .toList();
  }

  /** Whether the name says that a copy of it is to be used instead. */
  private static boolean isPattern(SitePath path) {
    return PATTERN.matcher(path.name()).find();
  }
}
