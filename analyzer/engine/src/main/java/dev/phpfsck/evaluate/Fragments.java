package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scripts are no pages, though nothing is seen to include them: parts that a page loads under
 * a name which only the running site knows, from another working directory.
 */
final class Fragments {
  private final Machine machine;

  Fragments(Machine machine) {
    this.machine = machine;
  }

  /**
   * Whether a script, run from its own directory, finds none of what it names by relative paths,
   * while below another directory of the site there is just that: it is run from there.
   */
  boolean isRunFromElsewhere(Run run) {
    return run.outcomes.stream().noneMatch(Fragments::findsByRelativePath)
        && missesWhatIsElsewhere(run);
  }

  /**
   * Whether a script finds nothing but files beside it, as PHP does wherever it is run from, and it
   * or one of those misses what is below another directory of the site. Where nobody loads files
   * under names that are not known, it is a page all the same, and a broken one.
   */
  boolean maybeRunFromElsewhere(Run run) {
    return parts(run).allMatch(this::findsOnlyBeside)
        && parts(run).anyMatch(this::missesWhatIsElsewhere);
  }

  private static Stream<Run> parts(Run run) {
    return Stream.concat(
        Stream.of(run), run.children.stream().map(Run.Child::run).filter(child -> child.script));
  }

  private boolean findsOnlyBeside(Run run) {
    return run.outcomes.stream()
        .filter(Fragments::findsByRelativePath)
        .allMatch(outcome -> !Objects.requireNonNull(outcome.value().onlyText()).contains("/"));
  }

  private static boolean findsByRelativePath(Run.Outcome outcome) {
    return isRelative(outcome.value()) && outcome.finds().stream().anyMatch(Hit.class::isInstance);
  }

  /** Whether a script misses what it names by a relative path, and what is below some directory. */
  boolean missesWhatIsElsewhere(Run run) {
    return run.outcomes.stream()
        .flatMap(outcome -> outcome.finds().stream())
        .anyMatch(find -> find instanceof Miss miss && isElsewhere(miss));
  }

  private boolean isElsewhere(Miss miss) {
    String text = miss.path().text();
    return !PhpPaths.isAbsolute(text) && machine.files().isBelowSomewhere(text);
  }

  private static boolean isRelative(PathValue path) {
    String text = path.onlyText();
    return text != null && !PhpPaths.isAbsolute(text);
  }

  /** The files that includes of these runs may load whose path has gaps. */
  static Set<String> loadedByPattern(Iterable<Run> runs) {
    Set<String> loaded = new HashSet<>();
    for (Run run : runs) {
      for (Run.Outcome outcome : run.outcomes) {
        for (Find find : outcome.finds()) {
          if (find instanceof Gaps gaps) {
            loaded.addAll(gaps.targets());
          }
        }
      }
    }
    return loaded;
  }

  /** Whether some include may load any file at all. */
  static boolean loadUnknown(Iterable<Run> runs) {
    for (Run run : runs) {
      if (run.outcomes.stream().anyMatch(one -> one.value().unknownBecause() != null)) {
        return true;
      }
    }
    return false;
  }

  static boolean misses(Run run) {
    return run.outcomes.stream()
        .map(Run.Outcome::finds)
        .flatMap(List::stream)
        .anyMatch(Miss.class::isInstance);
  }
}
