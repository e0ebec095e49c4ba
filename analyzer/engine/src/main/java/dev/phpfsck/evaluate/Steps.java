package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Atom.Table;
import dev.phpfsck.evaluate.Frame.Exits;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows statements. Each method tells whether the course goes on behind them. */
final class Steps {
  private static final int MOST_ROUNDS = 600;

  /** A loop with a counter is followed so often; behind that, the counter is not known. */
  private static final int MOST_COUNTED = 24;

  private final Machine machine;

  Steps(Machine machine) {
    this.machine = machine;
  }

  boolean run(List<Step> steps, Frame frame) {
    for (int i = 0; i < steps.size(); i++) {
      if (!step(steps.get(i), frame)) {
        List<Step> rest = steps.subList(i + 1, steps.size());
        dead(rest, frame, "the code before it never gets that far");
        return false;
      }
    }
    return true;
  }

  /** Looks at code that is not reached: its includes are noted, nothing that it does counts. */
  void dead(List<Step> steps, Frame frame, String because) {
    if (steps.isEmpty() || machine.isExhausted()) {
      return;
    }
    State before = frame.state;
    String deadBefore = frame.dead;
    boolean halted = frame.halted;
    frame.state = before.branch();
    frame.dead = deadBefore == null ? because : deadBefore;
    for (Step step : steps) {
      if (!step(step, frame)) {
        frame.halted = false;
      }
    }
    frame.dead = deadBefore;
    frame.state = before;
    frame.halted = halted;
  }

  private boolean step(Step step, Frame frame) {
    machine.count();
    return switch (step) {
      case Step.Evaluate evaluate -> {
        machine.values().effects(evaluate.expression(), frame);
        yield !frame.halted;
      }
      case Step.Branch branch -> branch(branch, frame);
      case Step.Loop loop -> loop(loop, frame);
      case Step.ForEach each -> forEach(each, frame);
      case Step.Select select -> select(select, frame);
      case Step.Return back -> leaveFrame(back, frame);
      case Step.Leave leave -> leaveLoop(leave, frame);
      case Step.Try attempt -> attempt(attempt, frame);
      case Step.Globals globals -> {
        if (frame.scope != 0) {
          frame.globals.addAll(globals.names());
        }
        yield true;
      }
      case Step.StaticVariable variable -> {
        staticVariable(variable, frame);
        yield true;
      }
      case Step.Unset unset -> {
        unset.targets().forEach(target -> machine.values().unset(target, frame));
        yield true;
      }
      case Step.Declare declare -> true;
      case Step.Jump jump -> {
        frame.conditional++;
        yield true;
      }
    };
  }

  private boolean branch(Step.Branch branch, Frame frame) {
    PathValue condition = machine.values().of(branch.condition(), frame);
    if (frame.halted) {
      return false;
    }
    return switch (Truth.of(condition)) {
      case YES -> oneWay(branch.condition(), branch.then(), branch.otherwise(), frame);
      case NO -> oneWay(branch.condition(), branch.otherwise(), branch.then(), frame);
      case PERHAPS -> eitherWay(branch, condition, frame);
    };
  }

  private boolean oneWay(PathExpr condition, List<Step> taken, List<Step> left, Frame frame) {
    if (!machine.conditions().asksForFiles(condition)) {
      dead(left, frame, machine.conditions().switchedOff(condition));
      return run(taken, frame);
    }
    State base = frame.state;
    frame.state = base.branch();
    boolean goesOn = run(taken, frame);
    Map<Key, Bound> course = frame.state.since(base);
    frame.state = base;
    if (goesOn || frame.dead != null) {
      base.merge(List.of(course));
      dead(left, frame, machine.conditions().switchedOff(condition));
      return goesOn;
    }
    // The script gives up because of what is on the disk now; once that is mended, it goes on.
    frame.halted = false;
    frame.prepared = "the code asks first if a file is there";
    return run(left, frame);
  }

  private boolean eitherWay(Step.Branch branch, PathValue condition, Frame frame) {
    State base = frame.state;
    String environment = frame.environment;
    String prepared = frame.prepared;
    Reason reason = condition.unknownBecause();
    String asks = machine.conditions().asksForNames(branch.condition());
    if (asks != null && environment == null) {
      frame.environment = asks;
    }
    if (reason != null && reason.prepared() && prepared == null) {
      frame.prepared = reason.because();
    }
    frame.conditional++;
    List<Map<Key, Bound>> courses = new ArrayList<>(2);
    boolean first = course(branch.condition(), true, branch.then(), frame, base, courses);
    boolean second = course(branch.condition(), false, branch.otherwise(), frame, base, courses);
    frame.environment = environment;
    frame.conditional--;
    if (first && second) {
      frame.prepared = prepared;
    }
    frame.state = base;
    if (!courses.isEmpty()) {
      base.merge(courses);
    }
    return !courses.isEmpty();
  }

  private boolean course(
      PathExpr condition,
      boolean holds,
      List<Step> steps,
      Frame frame,
      State base,
      List<Map<Key, Bound>> courses) {
    frame.state = base.branch();
    machine.conditions().assume(condition, holds, frame);
    boolean goesOn = run(steps, frame);
    if (goesOn) {
      courses.add(frame.state.since(base));
    }
    frame.halted = false;
    return goesOn;
  }

  private boolean loop(Step.Loop loop, Frame frame) {
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
              dead(loop.body(), frame, "the loop has no round");
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
        case NEXT -> run(loop.after(), frame);
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
    boolean goesOn = run(body, frame);
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
    Map<Key, Bound> first = silentRound(body, frame, base);
    frame.conditional++;
    frame.state = base.branch();
    for (Map.Entry<Key, Bound> change : first.entrySet()) {
      Bound before = frame.state.get(change.getKey());
      if (!before.value().equals(change.getValue().value())
          && change.getKey().kind != Key.Kind.LOADED) {
        frame.state.put(change.getKey(), loose(before, change.getValue(), frame));
      }
    }
    if (condition.isPresent()) {
      machine.conditions().assume(condition.get(), true, frame);
    }
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    boolean goesOn = run(body, frame);
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

  private static Bound loose(Bound before, Bound after, Frame frame) {
    Reason reason = Reason.of("it changes in a loop", frame.file, after.at());
    Reason unknown = after.value().unknownBecause();
    PathValue any =
        before.value().or(after.value()).or(PathValue.unknown(unknown == null ? reason : unknown));
    return new Bound(any, after.file(), after.at(), after.made());
  }

  /** Runs a loop's body once, for what it changes, noting nothing. */
  private Map<Key, Bound> silentRound(List<Step> body, Frame frame, State base) {
    frame.state = base.branch();
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    int returned = frame.returned.size();
    int returns = frame.returns.size();
    frame.silent++;
    int conditional = frame.conditional;
    boolean goesOn = run(body, frame);
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
    frame.state = base.branch();
    if (!courses.isEmpty()) {
      frame.state.merge(courses);
    }
    Map<Key, Bound> changes = Map.copyOf(frame.state.writes());
    frame.state = base;
    return changes;
  }

  private boolean forEach(Step.ForEach each, Frame frame) {
    PathValue subject = machine.values().of(each.subject(), frame);
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

  private boolean eachEntry(Step.ForEach each, Table table, Frame frame) {
    if (table.entries().isEmpty()) {
      dead(each.body(), frame, "the loop is over an empty list");
    }
    for (Map.Entry<String, PathValue> entry : table.entries().entrySet()) {
      if (machine.isExhausted()) {
        return true;
      }
      each.key()
          .ifPresent(key ->
              machine.values().assign(key, Values.keyValue(entry.getKey()), frame, each.at()));
      machine.values().assign(each.value(), entry.getValue(), frame, each.at());
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
        all = all.or(table.anyEntry()).or(table.rest());
        if (table.open() && table.rest().isNothing()) {
          all = all.or(PathValue.unknown(reason));
        }
      } else {
        all = all.or(PathValue.unknown(reason));
      }
    }
    return all.isNothing() ? PathValue.unknown(reason) : all;
  }

  private boolean select(Step.Select select, Frame frame) {
    PathValue subject = machine.values().of(select.subject(), frame);
    if (frame.halted) {
      return false;
    }
    int certain = machine.conditions().certainCase(subject, select.cases(), frame);
    State base = frame.state;
    Exits exits = new Exits(base);
    frame.loops.add(exits);
    List<Map<Key, Bound>> courses = new ArrayList<>();
    boolean hasDefault = false;
    if (certain < 0) {
      frame.conditional++;
    }
    for (int i = 0; i < select.cases().size(); i++) {
      Step.Case one = select.cases().get(i);
      hasDefault |= one.label().isEmpty();
      if (certain >= 0 && i != certain) {
        dead(one.body(), frame, "another case is chosen");
        continue;
      }
      frame.state = base.branch();
      machine.conditions().assumeCase(select, i, frame);
      if (runFrom(select.cases(), i, frame)) {
        courses.add(frame.state.since(base));
      }
      frame.halted = false;
      frame.state = base;
    }
    frame.loops.removeLast();
    if (certain < 0) {
      frame.conditional--;
    }
    courses.addAll(exits.left);
    courses.addAll(exits.again);
    if (!hasDefault && certain < 0) {
      courses.add(Map.of());
    }
    if (courses.isEmpty()) {
      return certain < 0 && select.cases().isEmpty();
    }
    base.merge(courses);
    return true;
  }

  private boolean runFrom(List<Step.Case> cases, int first, Frame frame) {
    for (int i = first; i < cases.size(); i++) {
      if (!run(cases.get(i).body(), frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean leaveFrame(Step.Return back, Frame frame) {
    PathValue value = back.value().map(v -> machine.values().of(v, frame)).orElse(PathValue.NULL);
    if (frame.halted) {
      return false;
    }
    if (frame.dead == null) {
      frame.returned.add(value);
      frame.returns.add(frame.state.since(frame.base.below()));
    }
    return false;
  }

  private boolean leaveLoop(Step.Leave leave, Frame frame) {
    int index = frame.loops.size() - Math.max(1, leave.levels());
    if (index >= 0 && frame.dead == null) {
      Exits exits = frame.loops.get(index);
      Map<Key, Bound> course = frame.state.since(exits.base);
      (leave.isContinue() ? exits.again : exits.left).add(course);
    }
    return false;
  }

  private boolean attempt(Step.Try attempt, Frame frame) {
    State base = frame.state;
    @Nullable String caught = frame.caught;
    for (Step.Catch one : attempt.catches()) {
      if (machine.conditions().catchesErrors(one)) {
        frame.caught = "a failure is caught";
      }
    }
    frame.state = base.branch();
    List<Map<Key, Bound>> courses = new ArrayList<>();
    boolean goesOn = run(attempt.body(), frame);
    boolean thrown = frame.halted;
    frame.halted = false;
    Map<Key, Bound> body = frame.state.since(base);
    if (goesOn) {
      courses.add(body);
    }
    frame.caught = caught;
    if (!attempt.catches().isEmpty()) {
      frame.conditional++;
    }
    for (Step.Catch one : attempt.catches()) {
      frame.state = base.branch();
      frame.state.merge(List.of(body, Map.of()));
      if (run(one.body(), frame)) {
        courses.add(frame.state.since(base));
      }
      frame.halted = false;
    }
    if (!attempt.catches().isEmpty()) {
      frame.conditional--;
    }
    frame.state = base;
    if (courses.isEmpty()) {
      frame.halted = thrown;
      dead(attempt.last(), frame, "the code before it never gets that far");
      return false;
    }
    base.merge(courses);
    return run(attempt.last(), frame);
  }

  private void staticVariable(Step.StaticVariable variable, Frame frame) {
    PathValue first =
        variable.value().map(v -> machine.values().of(v, frame)).orElse(PathValue.NULL);
    Reason reason = Reason.of("static $" + variable.name() + " keeps what an earlier call left");
    frame.state.put(
        Key.variable(frame.scope, variable.name()),
        new Bound(first.or(PathValue.unknown(reason)), frame.file, 0, List.of()));
  }
}
