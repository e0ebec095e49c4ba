package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.index.NameIndex;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says which file a reference to nothing was probably meant for. For a file that is gone, and has
 * no look-alike, it says nothing.
 */
public final class Suggester {
  /** What is less likely than that is not worth an admin's time. */
  private static final double LEAST_PROBABLE = 0.3;

  private static final int MOST_SUGGESTIONS = 3;

  private final SiteTree tree;
  private final Candidates candidates;
  private final LiteralRepair repair;
  private final PathDistance distance = new PathDistance();
  private final Odds odds = Odds.fitted();

  /** Suggests files of {@code tree}. */
  public Suggester(SiteTree tree, NameIndex names) {
    this.tree = tree;
    this.candidates = new Candidates(tree, names);
    this.repair = new LiteralRepair(tree.absoluteRoot());
  }

  /**
   * The files that {@code missing}, which the file {@code from} includes, may have been meant for,
   * the likeliest first; often one, or none. A score is the probability that it is the right one.
   */
  public List<Suggestion> suggest(SitePath from, MissingReference missing) {
    return guesses(from, missing).stream()
        .filter(guess -> guess.probability() >= LEAST_PROBABLE)
        .limit(MOST_SUGGESTIONS)
        .map(guess -> suggestion(guess, from, missing))
        .toList();
  }

  private Suggestion suggestion(Guess guess, SitePath from, MissingReference missing) {
    LiteralRepair.Repair how = repair.towards(guess.file(), from, missing);
    double score = Math.round(guess.probability() * 100) / 100.0;
    return new Suggestion(guess.file().value(), how.replacement(), score, how.edits());
  }

  /** All candidates, the likeliest first. */
  List<Guess> guesses(SitePath from, MissingReference missing) {
    List<Wanted> places = Wanted.of(missing, tree);
    SortedMap<SitePath, Double> costs = new TreeMap<>();
    for (Wanted wanted : places) {
      for (SitePath candidate : candidates.of(wanted)) {
        if (!candidate.equals(from)) {
          costs.merge(candidate, cost(wanted, candidate), Math::min);
        }
      }
    }
    int length = places.stream().mapToInt(place -> stemLength(place.name())).max().orElse(0);
    return odds.among(costs, length);
  }

  private double cost(Wanted wanted, SitePath candidate) {
    List<String> segments = Wanted.collapsed(candidate.value());
    return wanted.slips() + distance.between(wanted.segments(), segments, wanted.foreign());
  }

  private static int stemLength(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name.length() : dot;
  }
}
