package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Frame.Exits;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.evaluate.value.Truth;
import dev.phpfsck.fact.PathExpr;
import dev.phpfsck.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows statements. Each method tells whether the course goes on behind them. */
final class Steps {

  private final Machine machine;
  private final Loops loops;

  Steps(Machine machine) {
    this.machine = machine;
    this.loops = new Loops(machine, this);
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
        machine.values().of(evaluate.expression(), frame);
        yield !frame.halted;
      }
      case Step.Branch branch -> branch(branch, frame);
      case Step.Loop loop -> loops.loop(loop, frame);
      case Step.ForEach each -> loops.forEach(each, frame);
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
        machine.aliases().anyVariable(Aliases.ANY, frame);
        yield true;
      }
    };
  }

  private boolean branch(Step.Branch branch, Frame frame) {
    PathValue condition = machine.values().of(branch.condition(), frame);
    if (frame.halted) {
      return false;
    }
    return switch (Truth.of(condition.unlessOverridden())) {
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
    String asks = machine.conditions().asksForNames(branch.condition());
    if (asks != null && environment == null) {
      frame.environment = asks;
    }
    if (prepared == null) {
      frame.prepared = machine.conditions().prepares(branch.condition(), condition);
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
      machine.values().caught(one, frame);
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
