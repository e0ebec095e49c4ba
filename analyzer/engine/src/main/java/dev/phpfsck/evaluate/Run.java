package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.graph.SourcePlace;
import dev.phpfsck.evaluate.value.PathValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One course through a file or function, in one context: what its includes came to, and what else
 * it ran. Shared by all the entry scripts in which the context is the same.
 */
final class Run {
  private static final BitSet NONE = new BitSet();

  final int file;

  /** Whether this is the file itself, not a function in it. */
  final boolean script;

  final List<Outcome> outcomes = new ArrayList<>(2);
  final List<Child> children = new ArrayList<>(4);

  /** Counts the runs in the order in which they end: what a run starts has a lower number. */
  private int number;

  private BitSet loads = NONE;
  private boolean opens;

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

  /** Ends it: nothing comes to it any more. */
  void finish(int place) {
    number = place;
    opens = Fragments.opens(this);
    boolean own = false;
    for (Child child : children) {
      Run other = child.run();
      opens |= other.opens;
      boolean adds = !loads.equals(other.loads) && !other.loads.isEmpty();
      if (adds && loads.isEmpty() && !own) {
        loads = other.loads;
      } else if (adds) {
        loads = own ? loads : (BitSet) loads.clone();
        own = true;
        loads.or(other.loads);
      }
      if (other.script && !loads.get(other.file)) {
        loads = own ? loads : (BitSet) loads.clone();
        own = true;
        loads.set(other.file);
      }
    }
  }

  /** The numbers of the files that it loaded itself, or by what it started. Not to be changed. */
  BitSet loads() {
    return loads;
  }

  /**
   * Whether its file itself comes to an include. What else it ran belongs to files that were not
   * loaded by then, so on its own it would have failed there.
   */
  boolean includes() {
    return includes(new HashSet<>());
  }

  private boolean includes(Set<Run> seen) {
    return !outcomes.isEmpty()
        || children.stream()
            .map(Child::run)
            .anyMatch(other -> other.file == file && seen.add(other) && other.includes(seen));
  }

  /** Whether some include on the way may load files that are not all known. */
  boolean opens() {
    return opens;
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
