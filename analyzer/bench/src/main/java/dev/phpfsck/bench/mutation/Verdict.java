package dev.phpfsck.bench.mutation;

import dev.phpfsck.finding.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scan says of a broken site.
 *
 * @param found whether there is a finding at the broken include
 * @param first whether that finding stands before all others that the healthy site has not
 * @param suggested whether the first suggestion there is where the target is now
 * @param others of the other includes of a target that was touched, how many have a finding
 * @param expectedOthers how many such includes were executed
 * @param surplus findings elsewhere that the healthy site has not and that name another file
 */
record Verdict(
    boolean found,
    boolean first,
    boolean suggested,
    long others, int expectedOthers, List<Finding> surplus) {
  private static final Set<String> RULES =
      Set.of(
          "missing-include",
          "include-case-mismatch",
          "include-outside-root",
          "cwd-dependent-include");

  /**
   * A place: {@code file:line}, with the lines that the include takes. A finding that is about
   * several places names them all.
   */
  record Place(String file, int line, int lastLine) {
    boolean holds(Finding finding) {
      return holds(finding.location().path(), finding.location().line())
          || finding.also().stream().anyMatch(other -> holds(other.path(), other.line()));
    }

    private boolean holds(String path, int at) {
      return path.equals(file) && line <= at && at <= lastLine;
    }
  }

  /**
   * @param findings those that the healthy site has not
   * @param others where else the target was included, if it was touched
   */
  static Verdict of(Mutant mutant, Place place, List<Place> others, List<Finding> findings) {
    List<Finding> includes =
        findings.stream().filter(finding -> RULES.contains(finding.rule())).toList();
    List<Finding> here = includes.stream().filter(place::holds).toList();
    boolean suggested =
        here.stream()
            .flatMap(finding -> finding.suggestions().stream().limit(1))
            .anyMatch(suggestion -> suggestion.path().equals(mutant.newTarget()));
    String name = mutant.include().target();
    List<Finding> surplus =
        findings.stream()
            .filter(finding -> !place.holds(finding))
            .filter(finding -> !mutant.breakage().isOfTarget() || !names(finding, name))
            .collect(Collectors.toList());
    return new Verdict(
        !here.isEmpty(),
        !here.isEmpty() && place.holds(findings.getFirst()),
        suggested,
        others.stream().filter(other -> includes.stream().anyMatch(other::holds)).count(),
        others.size(),
        surplus);
  }

  /** Whether a finding is about that file, by whatever way it is reached. */
  private static boolean names(Finding finding, String target) {
    String base = target.substring(target.lastIndexOf('/') + 1);
    return finding.location().path().equals(target)
        || finding.reference().endsWith(base)
        || finding.resolved().stream().anyMatch(tried -> tried.endsWith(base));
  }
}
