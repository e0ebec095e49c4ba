package dev.phpfsck.bench.mutation;

import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the mutants of one site; prints each as it comes. */
final class Tally {
  static final String HEADER =
      String.format(
          "%-12s %7s %6s %7s %7s %7s %6s %9s %9s %8s",
          "site", "mutants", "found", "", "guarded", "missed", "first", "suggested", "others", "surplus");

  private final String site;
  private final Map<Breakage, int[]> byBreakage = new TreeMap<>();
  private int mutants;
  private int found;
  private int guarded;
  private int first;
  private int suggested;
  private int suggestible;
  private long others;
  private int expectedOthers;
  private int surplus;

  Tally(String site) {
    this.site = site;
  }

  /**
   * @param status of the include: when it was healthy if it is found, else as it is broken
   */
  void add(Mutant mutant, IncludeStatus status, Verdict verdict) {
    mutants++;
    boolean silentByRight = !verdict.found() && status == IncludeStatus.GUARDED;
    found += verdict.found() ? 1 : 0;
    first += verdict.first() ? 1 : 0;
    guarded += silentByRight ? 1 : 0;
    suggestible += verdict.found() && !mutant.newTarget().isEmpty() ? 1 : 0;
    suggested += verdict.suggested() ? 1 : 0;
    others += verdict.others();
    expectedOthers += verdict.expectedOthers();
    surplus += verdict.surplus().size();
    int[] counts = byBreakage.computeIfAbsent(mutant.breakage(), way -> new int[2]);
    counts[0] += silentByRight ? 0 : 1;
    counts[1] += verdict.found() ? 1 : 0;
    String word = verdict.found() ? "found" : silentByRight ? "guarded" : "MISSED";
    System.out.printf(
        "%s %s %s %s:%d (%s)%s%s: %s%n",
        site,
        word,
        mutant.breakage(),
        mutant.include().file(),
        mutant.include().line(),
        status.word(),
        verdict.found() && !verdict.first() ? " NOT FIRST" : "",
        verdict.found() && !verdict.suggested() && !mutant.newTarget().isEmpty()
            ? " NOT SUGGESTED"
            : "",
        mutant.told());
    for (Finding finding : verdict.surplus()) {
      System.out.printf(
          "  surplus %s:%d %s %s%n",
          finding.location().path(), finding.location().line(), finding.rule(), finding.message());
    }
  }

  String row() {
    int relevant = mutants - guarded;
    return String.format(
        Locale.ROOT,
        "%-12s %7d %6d %6.1f%% %7d %7d %6d %9s %9s %8d",
        site,
        mutants,
        found,
        100.0 * found / Math.max(1, relevant),
        guarded,
        relevant - found,
        first,
        suggested + "/" + suggestible,
        others + "/" + expectedOthers,
        surplus);
  }

  List<String> byBreakage() {
    List<String> rows = new ArrayList<>();
    byBreakage.forEach((way, counts) ->
        rows.add(String.format("%-12s %s: %d of %d", site, way, counts[1], counts[0])));
    return rows;
  }
}
