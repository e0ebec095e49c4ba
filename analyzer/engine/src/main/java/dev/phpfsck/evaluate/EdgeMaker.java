package dev.phpfsck.evaluate;

import static java.util.Comparator.comparing;

import dev.phpfsck.evaluate.Find.Elsewhere;
import dev.phpfsck.evaluate.Find.Gaps;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.Find.Undecided;
import dev.phpfsck.evaluate.GraphBuilder.Seen;
import dev.phpfsck.evaluate.Run.Outcome;
import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Choice;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what an include is, from all that it came to. */
final class EdgeMaker {
  private final Machine machine;
  private final Program program;
  private final MissingReferences missing;
  private Optional<Outcome> origin = Optional.empty();

  EdgeMaker(Machine machine, List<SitePath> entryPoints) {
    this.machine = machine;
    this.program = machine.program();
    this.missing = new MissingReferences(machine, entryPoints);
  }

  /** What was gathered for one include. */
  private static final class Tally {
    final TreeSet<String> targets = new TreeSet<>();
    final TreeSet<String> patterns = new TreeSet<>();
    final TreeSet<SourcePlace> tainted =
        new TreeSet<>(comparing(SourcePlace::file).thenComparingInt(SourcePlace::offset));
    boolean hits;
    boolean gaps;
    boolean elsewhere;
    @Nullable Reason undecided;
    @Nullable Reason unmatched;
    @Nullable String guard;
  }

  /** The outcome that the edge made last rests on. */
  Optional<Outcome> lastOrigin() {
    return origin;
  }

  IncludeEdge make(int file, IncludeFact fact, List<Seen> all) {
    List<Seen> live = live(all);
    boolean dead = live.isEmpty();
    List<Seen> counted = dead ? all : live;
    Tally tally = new Tally();
    counted.forEach(seen -> add(seen.outcome(), tally));
    if (counted.stream().anyMatch(EdgeMaker::loadsAnyClass)) {
      tally.targets.addAll(machine.classFiles().all());
    }
    counted.stream()
        .map(seen -> seen.outcome().value())
        .distinct()
        .map(path -> machine.classFiles().soughtAt(file, fact.span().start(), path))
        .forEach(tally.targets::addAll);
    for (Seen seen : counted) {
      if (seen.anytime() && seen.outcome().dead() == null) {
        tally.targets.addAll(askedByHost(seen.outcome()));
      }
    }
    List<MissingReference> lost = dead ? List.of() : missing.of(fact, counted);
    origin =
        counted.stream()
            .map(Seen::outcome)
            .filter(o -> lost.isEmpty() || o.finds().stream().anyMatch(Miss.class::isInstance))
            .findFirst();
    IncludeStatus status = status(tally, lost, dead, all.isEmpty());
    if (isOpen(status)) {
      all.forEach(seen -> tally.targets.addAll(targets(seen)));
      // No constant holds an element of a list.
      boolean constant = fact.path() instanceof PathExpr.ConstantFetch;
      if (!constant && counted.stream().anyMatch(EdgeMaker::takesAnyFile)) {
        tally.targets.addAll(machine.listedFiles().all());
      }
    }
    boolean conditional = dead || counted.stream().allMatch(seen -> seen.outcome().conditional());
    int at = fact.span().start();
    return new IncludeEdge(
        program.path(file),
        fact.span(),
        fact.argument(),
        fact.source(),
        program.facts(file).lines().line(at),
        program.facts(file).lines().column(at),
        fact.kind(),
        status,
        List.copyOf(tally.targets),
        lost,
        List.copyOf(tally.patterns),
        because(status, tally, lost, dead, all),
        conditional,
        List.copyOf(tally.tainted));
  }

  /**
   * Whether an autoloader makes paths of class names in ways that are not known; one that is seen
   * to load certain files by their names does not.
   */
  private static boolean loadsAnyClass(Seen seen) {
    Outcome outcome = seen.outcome();
    return seen.anytime()
        && outcome.dead() == null
        && outcome.guard() == null
        && outcome.finds().stream().anyMatch(Undecided.class::isInstance)
        && outcome.finds().stream().noneMatch(Hit.class::isInstance);
  }

  /**
   * Where an autoloader finds classes along the include path, outside of the site: what lies beside
   * them. The code there asks for classes that the site does not name.
   */
  private List<String> askedByHost(Outcome outcome) {
    boolean searched =
        outcome.value().atoms().stream()
            .anyMatch(atom ->
                atom instanceof Choice choice
                    && choice.all().stream().noneMatch(PhpPaths::isAbsolute));
    List<String> files = new ArrayList<>();
    for (Find find : searched ? outcome.finds() : List.<Find>of()) {
      if (find instanceof Gaps gaps && gaps.pattern().literals().getFirst().isEmpty()) {
        String end = gaps.pattern().literals().getLast();
        machine.hostClasses().around(gaps.targets()).stream()
            .filter(file -> file.endsWith(end))
            .forEach(files::add);
      }
    }
    return files;
  }

  /** Whether nothing is known of a path, but that no visitor names it. */
  private static boolean takesAnyFile(Seen seen) {
    return seen.outcome().dead() == null
        && seen.outcome().value().atoms().stream()
            .anyMatch(atom -> atom instanceof Atom.Unknown unknown && !unknown.reason().request());
  }

  /** Whether an include may load more than what entry scripts are seen to make it load. */
  private static boolean isOpen(IncludeStatus status) {
    return switch (status) {
      case DYNAMIC, PATTERN, GUARDED -> true;
      case RESOLVED, MISSING, REMOTE -> false;
    };
  }

  private static List<String> targets(Seen seen) {
    List<String> targets = new ArrayList<>();
    for (Find find : seen.outcome().dead() == null ? seen.outcome().finds() : List.<Find>of()) {
      if (find instanceof Hit hit) {
        targets.add(hit.target());
      } else if (find instanceof Gaps gaps) {
        targets.addAll(gaps.targets());
      }
    }
    return targets;
  }

  /** What entry scripts reach; failing that, what is reached in ways that are not known. */
  private static List<Seen> live(List<Seen> all) {
    List<Seen> live = all.stream().filter(seen -> seen.outcome().dead() == null).toList();
    List<Seen> reached = live.stream().filter(Seen::isReached).toList();
    return reached.isEmpty() ? live : reached;
  }

  private void add(Outcome outcome, Tally tally) {
    if (outcome.guard() != null) {
      tally.guard = outcome.guard();
    }
    for (Find find : MissingReferences.ownFinds(outcome.finds())) {
      switch (find) {
        case Hit hit -> {
          tally.hits = true;
          tally.targets.add(hit.target());
        }
        case Miss miss -> {}
        case Gaps gaps -> {
          tally.patterns.add(shown(gaps.pattern().glob()));
          tally.targets.addAll(gaps.targets());
          taint(gaps.pattern().reason(), tally);
          if (gaps.targets().isEmpty()) {
            tally.unmatched = gaps.pattern().reason();
          } else {
            tally.gaps = true;
          }
        }
        case Undecided undecided -> {
          taint(undecided.reason(), tally);
          tally.undecided = undecided.reason();
        }
        case Elsewhere elsewhere -> {
          tally.elsewhere = true;
          tally.patterns.add(elsewhere.address());
        }
      }
    }
  }

  private void taint(Reason reason, Tally tally) {
    if (reason.request() && reason.file() >= 0) {
      tally.tainted.add(SourcePlace.in(program, reason.file(), reason.at()));
    }
  }

  private String shown(String path) {
    String root = machine.tree().absoluteRoot() + "/";
    return path.startsWith(root) ? path.substring(root.length()) : path;
  }

  private static IncludeStatus status(
      Tally tally, List<MissingReference> lost, boolean dead, boolean unseen) {
    if (!lost.isEmpty()) {
      return IncludeStatus.MISSING;
    }
    if (unseen) {
      return IncludeStatus.DYNAMIC;
    }
    if (dead && !tally.hits && !tally.gaps) {
      return IncludeStatus.GUARDED;
    }
    // Beside a path that can be anything, no list of files is complete.
    boolean open = tally.undecided != null || (tally.unmatched != null && !tally.gaps);
    if (open) {
      return tally.guard != null ? IncludeStatus.GUARDED : IncludeStatus.DYNAMIC;
    }
    if (tally.gaps) {
      return IncludeStatus.PATTERN;
    }
    if (tally.hits) {
      return IncludeStatus.RESOLVED;
    }
    return tally.elsewhere ? IncludeStatus.REMOTE : IncludeStatus.GUARDED;
  }

  private static String because(
      IncludeStatus status,
      Tally tally,
      List<MissingReference> lost,
      boolean dead,
      List<Seen> all) {
    String why = dead && !all.isEmpty() ? all.getFirst().outcome().dead() : null;
    String off = why == null ? "" : why;
    return switch (status) {
      case RESOLVED -> off;
      case MISSING -> because(lost.getFirst());
      case GUARDED -> !off.isEmpty() ? off : tally.guard == null ? "" : tally.guard;
      case PATTERN, DYNAMIC ->
          tally.undecided != null
              ? tally.undecided.because()
              : all.isEmpty() ? "no course of the code was followed to it" : firstGap(all);
      case REMOTE -> "it is no file of this host";
    };
  }

  private static String because(MissingReference lost) {
    return lost.asked()
        ? "other code asks first if it is there"
        : lost.installerMade().orElse("there is no such file");
  }

  private static String firstGap(List<Seen> all) {
    List<String> reasons = new ArrayList<>();
    for (Seen seen : all) {
      for (Find find : seen.outcome().finds()) {
        if (find instanceof Gaps gaps) {
          reasons.add(gaps.pattern().reason().because());
        }
      }
    }
    return reasons.isEmpty() ? "" : reasons.getFirst();
  }
}
