package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The same, of the directories from which pages are known to look for files. */
  boolean isRunFrom(Vantages vantages, Run run) {
    return run.outcomes.stream().noneMatch(Fragments::findsByRelativePath)
        && missesWhatIsSeenFrom(vantages, run);
  }

  /** Whether a script misses what a page would find under that name. */
  boolean missesWhatIsSeenFrom(Vantages vantages, Run run) {
    return finds(run).anyMatch(find -> find instanceof Miss miss && isSeen(vantages, miss));
  }

  private boolean isSeen(Vantages vantages, Miss miss) {
    String text = miss.path().text();
    return PhpPaths.isAbsolute(text)
        // What is to stand before it is set by whoever loads the script.
        ? !machine.files().isInside(text) && machine.files().isBelowSomewhere(text)
        : vantages.see(text);
  }

  /**
   * Whether a script always comes to an include with a slip in it, and misses nothing that a page
   * would find: to take it for a part of a page would explain nothing.
   */
  boolean isBrokenAnyhow(Run run, Vantages vantages) {
    List<Run> always = new ArrayList<>();
    addAlways(run, always);
    return always.stream().flatMap(one -> one.outcomes.stream()).anyMatch(this::isSlip)
        && always.stream().noneMatch(one -> missesWhatIsSeenFrom(vantages, one));
  }

  private static void addAlways(Run run, List<Run> all) {
    if (!all.contains(run)) {
      all.add(run);
      run.children.stream()
          .filter(child -> child.run().script && !child.conditional())
          .forEach(child -> addAlways(child.run(), all));
    }
  }

  private boolean isSlip(Run.Outcome outcome) {
    return isPlain(outcome)
        && outcome.finds().stream()
            .allMatch(find -> find instanceof Miss miss && isSlip(miss, outcome.file()));
  }

  /** Whether a path leads nowhere, and with one slip less to a file of the site. */
  private boolean isSlip(Miss miss, int file) {
    String path = miss.path().text();
    if (PhpPaths.isAbsolute(path)) {
      String root = machine.tree().absoluteRoot() + "/";
      String plain = SiteTree.collapsed(path);
      return plain.startsWith(root) && machine.lookAlikes().has(plain.substring(root.length()), "");
    }
    return miss.actual().isPresent()
        || machine.lookAlikes().has(path, machine.program().path(file).parent().value());
  }

  /** Whether some include may load files that are not all known. */
  static boolean opens(Run run) {
    return finds(run).anyMatch(find -> find instanceof Gaps || find instanceof Find.Undecided);
  }

  /** The relative paths that a script always misses, and that no page would find. */
  Set<String> missesFromEverywhere(Run run, Vantages vantages) {
    return run.outcomes.stream()
        .filter(Fragments::isPlain)
        .filter(outcome -> outcome.finds().stream().allMatch(Miss.class::isInstance))
        .flatMap(outcome -> outcome.finds().stream())
        .map(find -> ((Miss) find).path().text())
        .filter(path -> !PhpPaths.isAbsolute(path) && !vantages.see(path))
        .collect(Collectors.toSet());
  }

  /** Whether an include is reached whatever happens, and nothing expects its file to be absent. */
  private static boolean isPlain(Run.Outcome outcome) {
    return !outcome.conditional() && outcome.dead() == null && outcome.guard() == null;
  }

  /** The relative paths that a script misses, without the dots that they begin with. */
  static Set<String> missedPaths(Run run) {
    return finds(run)
        .filter(Miss.class::isInstance)
        .map(find -> ((Miss) find).path().text())
        .filter(path -> !PhpPaths.isAbsolute(path))
        .map(PhpPaths::withoutDots)
        .collect(Collectors.toSet());
  }

  /** Whether a script finds one of those paths, with whatever dots before it. */
  static boolean findsOne(Run run, Set<String> paths) {
    return run.outcomes.stream()
        .filter(Fragments::findsByRelativePath)
        .map(outcome -> Objects.requireNonNull(outcome.value().onlyText()))
        .anyMatch(path -> paths.contains(PhpPaths.withoutDots(path)));
  }

  private static Stream<Find> finds(Run run) {
    return run.outcomes.stream().flatMap(outcome -> outcome.finds().stream());
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
    return finds(run).anyMatch(Miss.class::isInstance);
  }

  /** Whether a script misses a file that no installation makes. */
  boolean missesOwn(Run run) {
    return finds(run)
        .anyMatch(
            find -> find instanceof Miss miss && !machine.installerMade().isScript(miss.tried()));
  }
}
