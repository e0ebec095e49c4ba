package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entry points that come to a reference, not just to its file: it may stand in a function. */
final class Coming {
  private Coming() {}

  /** Those that always run the file and come there; where there are none, those that can. */
  static Collection<SitePath> of(Site site, ReferenceFault.Lost lost) {
    IncludeGraph includes = site.includes();
    SitePath file = lost.edge().file();
    MissingReference missing = lost.missing();
    List<SitePath> always = includes.entryPointsAlwaysRunning(file);
    List<SitePath> seen =
        lost.edge().missing().stream()
            .filter(other -> other.path().equals(missing.path()))
            .flatMap(other -> other.entryPoints().stream())
            .distinct()
            .toList();
    List<SitePath> can = seen.isEmpty() ? calling(includes, file, missing) : seen;
    List<SitePath> both = always.stream().filter(can::contains).toList();
    return both.isEmpty() ? can : both;
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
