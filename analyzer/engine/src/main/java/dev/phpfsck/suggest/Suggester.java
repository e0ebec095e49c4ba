package dev.phpfsck.suggest;

import dev.phpfsck.evaluate.graph.IncludeGraph;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.index.NameIndex;
import dev.phpfsck.index.word.WordIndex;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says which file a reference to nothing was probably meant for. For a file that is gone, and has
 * no look-alike, it says nothing.
 */
public final class Suggester {
  /** What is less likely than that is not worth an admin's time. */
  static final double LEAST_PROBABLE = 0.6;

  private static final int MOST_SUGGESTIONS = 3;

  /** What is so many slips away weighs nothing beside the chance that the file is gone. */
  private static final double FARTHEST = 6;

  private final SiteTree tree;
  private final Supplier<NameIndex> names;
  private final Clues clues;
  private final LiteralRepair repair;
  private final PathDistance distance = new PathDistance();
  private @Nullable NameWords words;

  /**
   * Suggests files of {@code tree}.
   *
   * @param names asked for when a suggestion is
   * @param facts those of all PHP files
   */
  public Suggester(
      SiteTree tree,
      Supplier<NameIndex> names,
      IncludeGraph includes,
      Map<SitePath, FileFacts> facts) {
    this(tree, names, new Clues(includes, facts));
  }

  Suggester(SiteTree tree, Supplier<NameIndex> names, Clues clues) {
    this.tree = tree;
    this.names = names;
    this.clues = clues;
    this.repair = new LiteralRepair(tree.absoluteRoot());
  }

  /**
   * The files that {@code missing}, which the file {@code from} includes, may have been meant for,
   * the likeliest first; often one, or none. A score is the probability that it is the right one.
   */
  public List<Suggestion> suggest(SitePath from, MissingReference missing) {
    List<Wanted> places = Wanted.of(missing, tree);
    boolean elsewhere = clues.isMissedElsewhere(from, missing);
    return Odds.among(guesses(from, places), elsewhere).stream()
        .filter(weighed -> weighed.probability() >= LEAST_PROBABLE)
        .limit(MOST_SUGGESTIONS)
        .map(weighed -> suggestion(weighed, from, missing))
        .toList();
  }

  /** Words of the whole tree that are rare and one slip from a frequent one; file by file. */
  public List<Misspelling> misspellings() {
    return WordIndex.rareWords(tree).stream()
        .map(rare ->
            new Misspelling(
                Location.of(rare.file().value(), rare.span(), rare.lines()),
                rare.word(),
                rare.meant()))
        .toList();
  }

  /**
   * How {@code from} has to be changed for {@code missing} to lead to {@code file}, where that is
   * certainly meant.
   */
  public Suggestion towards(SitePath file, SitePath from, MissingReference missing) {
    LiteralRepair.Repair how = repair.towards(file, from, missing);
    return new Suggestion(file.value(), how.replacement(), 1, how.edits());
  }

  /**
   * How {@code from} has to be changed for {@code missing} to lead to {@code file} whatever the
   * working directory and the include path are: by {@code __DIR__}.
   */
  public Suggestion anchored(SitePath file, SitePath from, MissingReference missing) {
    LiteralRepair.Repair how = repair.anchored(file, from, missing);
    return new Suggestion(file.value(), how.replacement(), 1, how.edits());
  }

  private Suggestion suggestion(Guess.Weighed weighed, SitePath from, MissingReference missing) {
    Suggestion certain = towards(weighed.guess().file(), from, missing);
    double score = Math.round(weighed.probability() * 100) / 100.0;
    return new Suggestion(certain.path(), certain.replacement(), score, certain.edits());
  }

  /** Each file once that a reference in {@code from} to these places may have been meant for. */
  Collection<Guess> guesses(SitePath from, List<Wanted> places) {
    Candidates candidates = new Candidates(tree, names.get());
    Map<SitePath, Guess> guesses = new TreeMap<>();
    for (Wanted wanted : places) {
      for (SitePath candidate : candidates.of(wanted)) {
        List<String> segments = Wanted.collapsed(candidate.value());
        double slips = distance.between(wanted.segments(), segments, wanted.foreign());
        if (slips <= FARTHEST && !candidate.equals(from)) {
          Guess guess = guess(from, wanted, candidate, segments, slips);
          guesses.merge(candidate, guess, Guess::likelier);
        }
      }
    }
    return guesses.values();
  }

  private Guess guess(
      SitePath from, Wanted wanted, SitePath candidate, List<String> segments, double slips) {
    Set<Clue> about = clues.about(from, candidate);
    boolean elsewhere = isElsewhere(wanted, candidate);
    if (elsewhere) {
      about.add(Clue.ELSEWHERE);
      if (wanted.name().equals(candidate.name())) {
        forSameName(about);
      }
    }
    if (words().isOfTheFamily(wanted.name(), candidate.name())) {
      about.add(Clue.ANOTHER_OF_THE_FAMILY);
    }
    int alike = Odds.alike(wanted.segments(), segments, elsewhere || wanted.foreign());
    return new Guess(candidate, wanted.slips() + slips, alike, Set.copyOf(about));
  }

  /**
   * What a name speaks for that is written as it is and in the wrong directory: whoever wrote it
   * meant a file to include, even if it looks like a page, and that it is included elsewhere is
   * little against it.
   */
  private static void forSameName(Set<Clue> about) {
    about.remove(Clue.A_PAGE);
    if (about.remove(Clue.ALREADY_INCLUDED)) {
      about.add(Clue.INCLUDED_AGAIN);
    }
  }

  /** Made when it is first asked for: most sites have nothing to suggest. */
  private NameWords words() {
    if (words == null) {
      words = new NameWords(tree);
    }
    return words;
  }

  private boolean isElsewhere(Wanted wanted, SitePath candidate) {
    SitePath directory = new SitePath(wanted.directory());
    return !wanted.foreign()
        && !candidate.parent().equals(directory)
        && !tree.children(directory).isEmpty();
  }
}
