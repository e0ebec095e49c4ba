package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entry points that come to a reference, not just to its file: it may stand in a function.
 *
 * @param entryPoints those that come there whatever the conditions; where there are none, those
 *     that can
 * @param surely whether they are the former
 */
record Coming(Collection<SitePath> entryPoints, boolean surely) {
  static Coming of(Site site, ReferenceFault.Lost lost) {
    MissingReference missing = lost.missing();
    Set<SitePath> seen = new TreeSet<>();
    Set<SitePath> surely = new TreeSet<>();
    for (MissingReference other : lost.edge().missing()) {
      if (other.path().equals(missing.path())) {
        seen.addAll(other.entryPoints());
        surely.addAll(other.surely());
      }
    }
    if (!surely.isEmpty()) {
      return new Coming(surely, true);
    }
    return new Coming(
        seen.isEmpty() ? calling(site.includes(), lost.edge().file(), missing) : seen, false);
  }

  /** Those that load both the file and one that calls the function; any, where nobody does. */
  private static List<SitePath> calling(
      IncludeGraph includes, SitePath file, MissingReference missing) {
    List<SitePath> loading = includes.entryPointsOf(file);
    if (missing.callingFiles().isEmpty()) {
      return loading;
    }
    Set<SitePath> calling = new HashSet<>();
    missing.callingFiles().forEach(caller -> calling.addAll(includes.entryPointsOf(caller)));
    return loading.stream().filter(calling::contains).toList();
  }
}
