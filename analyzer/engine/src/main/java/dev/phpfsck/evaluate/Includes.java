package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Bound.Read;
import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.fact.IncludeFact;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows includes: finds the files, notes what came of it, runs them. */
final class Includes {
  /** An include that can mean more files than this is noted, but they are not followed. */
  private static final int MOST_FOLLOWED = 8;

  private static final int DEEPEST = 60;

  private final Machine machine;
  private final IncludeLookup lookup;

  Includes(Machine machine) {
    this.machine = machine;
    this.lookup = new IncludeLookup(machine);
  }

  PathValue include(int number, Frame frame) {
    IncludeFact fact = machine.program().facts(frame.file).includes().get(number);
    List<Read> outer = frame.reads;
    List<Read> reads = new ArrayList<>(2);
    frame.reads = reads;
    PathValue path = path(fact.path(), frame);
    frame.reads = outer;
    if (frame.halted || path.isNothing()) {
      return PathValue.NOTHING;
    }
    List<Find> finds = lookup.find(path, frame);
    machine.discover(fact, path);
    note(number, fact, path, finds, reads, frame);
    if (frame.dead != null) {
      return PathValue.unknown(Reason.of("what an included file returns"));
    }
    return follow(fact, finds, frame);
  }

  /**
   * The path of an include. {@code realpath()} makes {@code false} of one that leads nowhere, which
   * no include can take: then it is the path that was asked for.
   */
  private PathValue path(PathExpr written, Frame frame) {
    if (written instanceof PathExpr.Call call
        && call.plainName().equals("realpath")
        && call.arguments().size() == 1) {
      PathValue asked = machine.values().of(call.arguments().getFirst().value(), frame);
      PathValue lost = machine.files().leadingNowhere(asked, frame);
      if (!lost.isNothing()) {
        return lost;
      }
    }
    return machine.values().of(written, frame);
  }

  private void note(
      int number,
      IncludeFact fact,
      PathValue path,
      List<Find> finds,
      List<Read> reads,
      Frame frame) {
    if (frame.silent > 0) {
      return;
    }
    boolean misses = finds.stream().anyMatch(Miss.class::isInstance);
    frame.run.outcomes.add(
        new Run.Outcome(
            frame.file,
            number,
            frame.conditional > 0,
            frame.dead,
            guard(fact, finds, frame),
            path,
            finds,
            List.copyOf(reads),
            misses ? callers(frame) : List.of()));
  }

  private static @Nullable String guard(IncludeFact fact, List<Find> finds, Frame frame) {
    if (fact.suppressed() && !fact.kind().isRequired()) {
      return "its failure is silenced by `@`";
    }
    if (frame.caught != null) {
      return frame.caught;
    }
    if (fact.tested() && !fact.kind().isRequired()) {
      return "its result is tested";
    }
    if (frame.environment != null) {
      return frame.environment;
    }
    for (Find find : finds) {
      if (find instanceof Miss miss && miss.tried().stream().anyMatch(frame::hasAsked)) {
        return "the code asks first if the file is there";
      }
      if (find instanceof Miss miss
          && miss.tried().stream().map(PhpPaths::dirname).anyMatch(frame::hasAsked)) {
        return "the code asks first if the directory is there";
      }
      if (find instanceof Miss miss && MadeFiles.hasMade(miss.tried(), frame)) {
        return "the code makes a file of that name first";
      }
      if ((find instanceof Find.Gaps || find instanceof Find.Undecided) && frame.prepared != null) {
        return "the code asks first if a file is there";
      }
    }
    return null;
  }

  private List<SourcePlace> callers(Frame frame) {
    List<SourcePlace> places = new ArrayList<>();
    Frame inner = frame;
    for (Frame outer = frame.caller; outer != null && places.size() < 12; outer = outer.caller) {
      places.add(SourcePlace.in(machine.program(), outer.file, inner.calledAt));
      inner = outer;
    }
    return places;
  }

  private PathValue follow(IncludeFact fact, List<Find> finds, Frame frame) {
    List<Integer> files = new ArrayList<>();
    boolean unfollowed = false;
    boolean made = false;
    for (Find find : finds) {
      if (find instanceof Hit hit && hit.file() >= 0) {
        files.add(hit.file());
      } else {
        made |= find instanceof Miss miss && machine.installerMade().isScript(miss.tried());
        unfollowed |= made || !(find instanceof Miss);
      }
    }
    boolean sure = files.size() == 1 && finds.size() == 1;
    if (unfollowed || files.size() > MOST_FOLLOWED) {
      Reason reason = Reason.of("code that cannot be followed");
      frame.state.put(Key.UNFOLLOWED, Bound.of(PathValue.unknown(reason)));
    }
    if (made) {
      Bound before = frame.state.get(Key.INCLUDE_PATH);
      Bound other = Bound.of(PathValue.unknown(InstallerMade.SETS_INCLUDE_PATH));
      frame.state.put(Key.INCLUDE_PATH, before.or(other));
    }
    Reason reason = Reason.of("what an included file returns");
    if (files.isEmpty() || files.size() > MOST_FOLLOWED) {
      return PathValue.unknown(reason);
    }
    int at = fact.span().start();
    if (sure) {
      return run(files.getFirst(), fact.kind().isOnce(), at, frame);
    }
    return eachOf(files, finds.size() > files.size(), fact, at, frame);
  }

  private PathValue eachOf(
      List<Integer> files, boolean orNone, IncludeFact fact, int at, Frame frame) {
    State base = frame.state;
    List<Map<Key, Bound>> courses = new ArrayList<>();
    PathValue all = PathValue.unknown(Reason.of("what an included file returns"));
    frame.conditional++;
    for (int file : files) {
      frame.state = base.branch();
      all = all.or(run(file, fact.kind().isOnce(), at, frame));
      if (!frame.halted) {
        courses.add(frame.state.since(base));
      }
      frame.halted = false;
    }
    frame.conditional--;
    frame.state = base;
    if (orNone || courses.isEmpty()) {
      courses.add(Map.of());
    }
    base.merge(courses);
    return all;
  }

  private PathValue run(int file, boolean once, int at, Frame frame) {
    if (machine.relevance().inertness().isInert(file)) {
      child(machine.runs().loadedOnly(file), at, frame);
      return PathValue.integer(1);
    }
    Key loaded = Key.loaded(file);
    PathValue before = frame.state.get(loaded).value();
    if (once && before.equals(PathValue.TRUE)) {
      child(machine.runs().loadedOnly(file), at, frame);
      return PathValue.TRUE;
    }
    frame.state.put(loaded, Bound.of(PathValue.TRUE));
    if (isRunning(file, frame) || frame.depth() > DEEPEST || machine.isExhausted()) {
      child(machine.runs().loadedOnly(file), at, frame);
      return PathValue.unknown(Reason.of("a file that includes itself"));
    }
    PathValue value = machine.runs().script(file, at, frame);
    if (value.isNothing() && !frame.halted) {
      return PathValue.integer(1);
    }
    return before.mayBeUndefined() && !before.isUndefined() && once
        ? value.or(PathValue.TRUE)
        : value;
  }

  private static void child(Run run, int at, Frame frame) {
    if (frame.silent == 0) {
      frame.run.children.add(new Run.Child(run, frame.conditional > 0, at));
    }
  }

  private static boolean isRunning(int file, Frame frame) {
    for (@Nullable Frame f = frame; f != null; f = f.caller) {
      if (f.file == file && f.run.script) {
        return true;
      }
    }
    return false;
  }

  /** {@code stream_resolve_include_path($path)}. */
  PathValue resolve(PathValue path, Frame frame) {
    PathValue all = PathValue.NOTHING;
    for (Find find : lookup.find(path, frame)) {
      all =
          all.or(
              switch (find) {
                case Hit hit ->
                    PathValue.text(
                        hit.target().startsWith("/")
                            ? hit.target()
                            : machine.tree().absoluteRoot() + "/" + hit.target());
                case Miss miss -> {
                  miss.tried().forEach(tried -> frame.asked.add(SiteTree.collapsed(tried)));
                  yield PathValue.FALSE;
                }
                case Find.Gaps gaps -> PathValue.unknown(gaps.pattern().reason().asPrepared());
                case Find.Undecided undecided -> PathValue.unknown(undecided.reason().asPrepared());
                case Find.Elsewhere elsewhere -> PathValue.FALSE;
              });
    }
    return all;
  }
}
