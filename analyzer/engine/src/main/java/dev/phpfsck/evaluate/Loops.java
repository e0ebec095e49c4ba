package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Bound.Read;
import dev.phpfsck.evaluate.Frame.Exits;
import dev.phpfsck.evaluate.value.ArrayKeys;
import dev.phpfsck.evaluate.value.Atom;
import dev.phpfsck.evaluate.value.Atom.Table;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows loops: round by round where their number is known, else as any number of rounds. */
final class Loops {
  private static final int MOST_ROUNDS = 600;

  /** A loop with a counter is followed so often; behind that, the counter is not known. */
  private static final int MOST_COUNTED = 24;

  private final Machine machine;
  private final Steps steps;

  Loops(Machine machine, Steps steps) {
    this.machine = machine;
    this.steps = steps;
  }

  boolean loop(Step.Loop loop, Frame frame) {
    for (int round = 0; round < MOST_COUNTED && !machine.isExhausted(); round++) {
      if (!loop.bodyFirst() || round > 0) {
        if (loop.condition().isEmpty()) {
          return anyNumber(loop, frame);
        }
        PathValue again = machine.values().of(loop.condition().get(), frame);
        if (frame.halted) {
          return false;
        }
        switch (Truth.of(again)) {
          case NO -> {
            if (round == 0) {
              steps.dead(loop.body(), frame, "the loop has no round");
            }
            return true;
          }
          case PERHAPS -> {
            return anyNumber(loop, frame);
          }
          case YES -> {}
        }
      }
      switch (round(loop.body(), frame)) {
        case NEXT -> steps.run(loop.after(), frame);
        case LEFT -> {
          return true;
        }
        case ENDED -> {
          return false;
        }
      }
    }
    return anyNumber(loop, frame);
  }

  private boolean anyNumber(Step.Loop loop, Frame frame) {
    List<Step> body = new ArrayList<>(loop.body());
    body.addAll(loop.after());
    return anyNumber(loop.condition(), body, frame);
  }

  /** How a round of a loop ends. */
  private enum Round {
    NEXT,
    LEFT,
    ENDED
  }

  /** One round that certainly happens. */
  private Round round(List<Step> body, Frame frame) {
    State base = frame.state;
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    frame.state = base.branch();
    boolean goesOn = steps.run(body, frame);
    List<Map<Key, Bound>> courses = new ArrayList<>(exits.again);
    if (goesOn) {
      courses.add(frame.state.since(base));
    }
    frame.loops.removeLast();
    frame.state = base;
    if (courses.isEmpty()) {
      if (exits.left.isEmpty()) {
        return Round.ENDED;
      }
      base.merge(exits.left);
      return Round.LEFT;
    }
    if (!exits.left.isEmpty()) {
      frame.conditional++;
      courses.addAll(exits.left);
    }
    base.merge(courses);
    return Round.NEXT;
  }

  /** A loop of any number of rounds: what changes in it is known no more. */
  private boolean anyNumber(Optional<PathExpr> condition, List<Step> body, Frame frame) {
    State base = frame.state;
    boolean inner = frame.silent > 0;
    Map<Key, Bound> first = silentRound(body, frame, base, inner);
    frame.state = base.branch();
    loosen(first, frame);
    if (inner) {
      // A loop around this one asks what changes, and no more: to go through the body again for
      // that would double the work with each loop around.
      Map<Key, Bound> changed = frame.state.since(base);
      frame.state = base;
      base.merge(List.of(changed, Map.of()));
      return true;
    }
    frame.conditional++;
    if (condition.isPresent()) {
      machine.conditions().assume(condition.get(), true, frame);
    }
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    boolean goesOn = steps.run(body, frame);
    frame.loops.removeLast();
    frame.halted = false;
    List<Map<Key, Bound>> courses = new ArrayList<>(exits.left);
    courses.addAll(exits.again);
    courses.add(Map.of());
    if (goesOn) {
      courses.add(frame.state.since(base));
    }
    frame.state = base;
    base.merge(courses);
    frame.conditional--;
    return true;
  }

  /** Takes what a round changes to have changed any number of times. */
  private static void loosen(Map<Key, Bound> changes, Frame frame) {
    changes.forEach((key, after) -> {
      Bound before = frame.state.get(key);
      if (!before.value().equals(after.value()) && key.kind != Key.Kind.LOADED) {
        frame.state.put(key, loose(before, after, frame));
      }
    });
  }

  private static Bound loose(Bound before, Bound after, Frame frame) {
    Reason reason = Reason.of("it changes in a loop", frame.file, after.at());
    Reason unknown = after.value().unknownBecause();
    PathValue any =
        before.value().or(after.value()).or(PathValue.unknown(unknown == null ? reason : unknown));
    return new Bound(any, after.file(), after.at(), after.made());
  }

  /**
   * Runs a loop's body once, for what it changes, noting nothing.
   *
   * @param left whether what changes before the loop is left counts as well
   */
  private Map<Key, Bound> silentRound(List<Step> body, Frame frame, State base, boolean left) {
    frame.state = base.branch();
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    int returned = frame.returned.size();
    int returns = frame.returns.size();
    frame.silent++;
    int conditional = frame.conditional;
    boolean goesOn = steps.run(body, frame);
    frame.conditional = conditional;
    frame.silent--;
    frame.returned.subList(returned, frame.returned.size()).clear();
    frame.returns.subList(returns, frame.returns.size()).clear();
    frame.loops.removeLast();
    frame.halted = false;
    List<Map<Key, Bound>> courses = new ArrayList<>(exits.again);
    if (goesOn) {
      courses.add(frame.state.since(base));
    }
    if (left) {
      courses.addAll(exits.left);
    }
    frame.state = base.branch();
    if (!courses.isEmpty()) {
      frame.state.merge(courses);
    }
    Map<Key, Bound> changes = Map.copyOf(frame.state.writes());
    frame.state = base;
    return changes;
  }

  boolean forEach(Step.ForEach each, Frame frame) {
    PathValue subject = subject(each, frame);
    if (each.value() instanceof PathExpr.Reference) {
      machine.aliases().share(Writes.anyElement(each.subject(), each.at()), frame);
    }
    if (frame.halted) {
      return false;
    }
    if (subject.only() instanceof Table table
        && !table.open()
        && table.entries().size() <= MOST_ROUNDS) {
      return eachEntry(each, table, frame);
    }
    Reason unknown = subject.unknownBecause();
    Reason reason =
        unknown != null ? unknown : Reason.of("it is taken from an array", frame.file, each.at());
    return anyEntry(each, elements(subject, reason), PathValue.unknown(reason), frame);
  }

  /** What is gone through goes into a variable: that counts as read. */
  private PathValue subject(Step.ForEach each, Frame frame) {
    List<Read> outer = frame.reads;
    frame.reads = new ArrayList<>(1);
    PathValue subject = machine.values().of(each.subject(), frame);
    frame.reads = outer;
    return subject;
  }

  private boolean eachEntry(Step.ForEach each, Table table, Frame frame) {
    if (table.entries().isEmpty()) {
      steps.dead(each.body(), frame, "the loop is over an empty list");
    }
    for (Map.Entry<String, PathValue> entry : table.entries().entrySet()) {
      if (machine.isExhausted()) {
        return true;
      }
      each.key()
          .ifPresent(
              key -> machine.values().assign(key, ArrayKeys.of(entry.getKey()), frame, each.at()));
      machine.values().assign(each.value(), entry.getValue().read(), frame, each.at());
      switch (round(each.body(), frame)) {
        case NEXT -> {}
        case LEFT -> {
          return true;
        }
        case ENDED -> {
          return false;
        }
      }
    }
    return true;
  }

  private boolean anyEntry(Step.ForEach each, PathValue value, PathValue key, Frame frame) {
    List<Step> body = new ArrayList<>(each.body().size() + 1);
    State base = frame.state;
    frame.state = base.branch();
    each.key().ifPresent(target -> machine.values().assign(target, key, frame, each.at()));
    machine.values().assign(each.value(), value, frame, each.at());
    body.addAll(each.body());
    anyNumber(Optional.empty(), body, frame);
    Map<Key, Bound> after = frame.state.since(base);
    frame.state = base;
    base.merge(List.of(after, Map.of()));
    return true;
  }

  /** Any element of an array. */
  static PathValue elements(PathValue array, Reason reason) {
    PathValue all = PathValue.NOTHING;
    for (Atom atom : array.atoms()) {
      if (atom instanceof Table table) {
        all = all.or(table.anyEntry().read()).or(table.rest().read());
        if (table.open() && table.rest().isNothing()) {
          all = all.or(PathValue.unknown(reason));
        }
      } else {
        all = all.or(PathValue.unknown(reason));
      }
    }
    return all.isNothing() ? PathValue.unknown(reason) : all;
  }
}
