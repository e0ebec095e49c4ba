package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    boolean elsewhere = false;
    for (Run.Outcome outcome : run.outcomes) {
      for (Find find : outcome.finds()) {
        if (find instanceof Hit && isRelative(outcome.value())) {
          return false;
        }
        if (find instanceof Miss miss && isElsewhere(miss)) {
          elsewhere = true;
        }
      }
    }
    return elsewhere;
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

  static boolean misses(Run run) {
    return run.outcomes.stream()
        .map(Run.Outcome::finds)
        .flatMap(List::stream)
        .anyMatch(Miss.class::isInstance);
  }
}
