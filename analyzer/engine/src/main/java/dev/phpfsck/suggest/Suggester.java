package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.IncludeGraph;
import dev.phpfsck.evaluate.MissingReference;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.index.NameIndex;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Says which file a reference to nothing was probably meant for. For a file that is gone, and has
 * no look-alike, it says nothing.
 */
public final class Suggester {
  /** What is less likely than that is not worth an admin's time. */
  private static final double LEAST_PROBABLE = 0.3;

  /** A directory that is there was hardly written by mistake. */
  private static final double ELSEWHERE = 0.4;

  private static final int MOST_SUGGESTIONS = 3;

  private final SiteTree tree;
  private final Supplier<Candidates> candidates;
  private final Clues clues;
  private final LiteralRepair repair;
  private final PathDistance distance = new PathDistance();
  private final Odds odds = Odds.fitted();

  /**
   * Suggests files of {@code tree}, by their names alone.
   *
   * @param names asked for when the first suggestion is
   */
  public Suggester(SiteTree tree, Supplier<NameIndex> names) {
    this(tree, names, Clues.NONE);
  }

  /**
   * Suggests files of {@code tree}, by their names and by what the site does with them.
   *
   * @param names asked for when the first suggestion is
   */
  public Suggester(
      SiteTree tree,
      Supplier<NameIndex> names,
      IncludeGraph includes,
      Map<SitePath, FileFacts> facts) {
    this(tree, names, Clues.of(includes, facts));
  }

  Suggester(SiteTree tree, Supplier<NameIndex> names, Clues clues) {
    this.tree = tree;
    this.candidates = () -> new Candidates(tree, names.get());
    this.clues = clues;
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
  private List<Guess> guesses(SitePath from, MissingReference missing) {
    List<Wanted> places = Wanted.of(missing, tree);
    return odds.among(costs(from, places), Odds.length(places));
  }

  /** What it costs to explain the reference by each candidate. */
  SortedMap<SitePath, Double> costs(SitePath from, List<Wanted> places) {
    Candidates all = candidates.get();
    SortedMap<SitePath, Double> costs = new TreeMap<>();
    for (Wanted wanted : places) {
      for (SitePath candidate : all.of(wanted)) {
        if (!candidate.equals(from)) {
          costs.merge(candidate, cost(wanted, candidate), Math::min);
        }
      }
    }
    costs.replaceAll((candidate, cost) -> Math.max(0, cost + clues.against(from, candidate)));
    return costs;
  }

  private double cost(Wanted wanted, SitePath candidate) {
    List<String> segments = Wanted.collapsed(candidate.value());
    double slips = distance.between(wanted.segments(), segments, wanted.foreign());
    return wanted.slips() + slips + (isElsewhere(wanted, candidate) ? ELSEWHERE : 0);
  }

  /** Whether the directory that is written is there, and the candidate is not in it. */
  private boolean isElsewhere(Wanted wanted, SitePath candidate) {
    SitePath directory = new SitePath(wanted.directory());
    return !wanted.foreign()
        && !candidate.parent().equals(directory)
        && !tree.children(directory).isEmpty();
  }
}
