package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PathValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One course through a file or function, in one context: what its includes came to, and what else
 * it ran. Shared by all the entry scripts in which the context is the same.
 */
final class Run {
  final int file;

  /** Whether this is the file itself, not a function in it. */
  final boolean script;

  final List<Outcome> outcomes = new ArrayList<>(2);
  final List<Child> children = new ArrayList<>(4);

  /** Counts the runs in the order in which they end: what a run starts has a lower number. */
  private int number;

  Run(int file, boolean script) {
    this.file = file;
    this.script = script;
  }

  /** The last round in which somebody came by. */
  private int round;

  /** Hands this and all that it started, in turn, to {@code visitor}, each once a round. */
  void forEach(int thisRound, Consumer<Run> visitor) {
    if (round != thisRound) {
      round = thisRound;
      visitor.accept(this);
      children.forEach(child -> child.run().forEach(thisRound, visitor));
    }
  }

  void finish(int place) {
    number = place;
  }

  int number() {
    return number;
  }

  /** Another run that this one started, at a place of this one's file. */
  record Child(Run run, boolean conditional, int at) {}

  /**
   * What an include came to, once.
   *
   * @param conditional whether some condition in this run decided if it is reached
   * @param dead why it is not reached at all; null where it is
   * @param guard why the code is prepared for its absence; null where it is not
   * @param finds what each value leads to
   * @param reads what was read to make the path
   * @param callers the calls, innermost first; empty unless something is missing
   */
  record Outcome(
      int file,
      int include,
      boolean conditional,
      @Nullable String dead,
      @Nullable String guard,
      PathValue value,
      List<Find> finds,
      List<Bound.Read> reads,
      List<SourcePlace> callers) {}
}
