package dev.phpfsck.rule;

import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.site.SitePath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts entry points as findings show them. */
public final class Affected {
  private static final int EXAMPLES = 3;

  private Affected() {}

  /** These of the entry points of {@code includes}; the front page comes first. */
  public static AffectedEntryPoints of(IncludeGraph includes, Collection<SitePath> affected) {
    return new AffectedEntryPoints(
        affected.size(), includes.entryPoints().size(), examples(affected));
  }

  /** Those that can lead to one of {@code files}. */
  public static AffectedEntryPoints reaching(IncludeGraph includes, Collection<SitePath> files) {
    return of(
        includes,
        files.stream().flatMap(file -> includes.entryPointsOf(file).stream()).distinct().toList());
  }

  /** What lies high in the tree is what visitors ask for. */
  private static List<String> examples(Collection<SitePath> affected) {
    return affected.stream()
        .sorted(
            Comparator.comparingInt(Affected::depth)
                .thenComparing(path -> !path.name().startsWith("index."))
                .thenComparing(Comparator.naturalOrder()))
        .limit(EXAMPLES)
        .map(SitePath::value)
        .toList();
  }

  private static int depth(SitePath path) {
    return (int) path.value().chars().filter(c -> c == '/').count();
  }
}
