package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.Lookup;
import java.util.Optional;

/**
 * The first segment of a path that is written in another case than its directory has it.
 *
 * @param directory the absolute path that ends in this segment as it is on the disk; empty where
 *     the segment is the file itself
 * @param written as the path has it
 * @param actual as the directory has it
 * @param file the absolute path of the file that is there
 */
record CaseSlip(String directory, String written, String actual, String file) {

  /** The slip that {@code missing} is; empty where no file is there in another case either. */
  static Optional<CaseSlip> of(Site site, MissingReference missing) {
    return missing
        .actual()
        .filter(file -> site.tree().lookup(file) instanceof Lookup.Found)
        .flatMap(file ->
            missing.tried().stream()
                .filter(tried -> leadsTo(site, tried, file))
                .findFirst()
                .map(tried -> first(site, tried, file)));
  }

  private static boolean leadsTo(Site site, String tried, String file) {
    return site.tree().lookup(tried) instanceof Lookup.WrongCase wrong
        && wrong.actual().equals(file);
  }

  private static CaseSlip first(Site site, String tried, String file) {
    int end = tried.indexOf('/', 1);
    while (end > 0 && !(site.tree().lookup(tried.substring(0, end)) instanceof Lookup.WrongCase)) {
      end = tried.indexOf('/', end + 1);
    }
    String path = end < 0 ? tried : tried.substring(0, end);
    String there =
        site.tree().lookup(path) instanceof Lookup.WrongCase wrong ? wrong.actual() : file;
    return new CaseSlip(end < 0 ? "" : there, name(path), name(there), file);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
