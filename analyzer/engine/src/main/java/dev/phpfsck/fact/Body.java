package dev.phpfsck.fact;

import java.util.List;
import java.util.function.Supplier;

/** A course of steps: that of a file, or of a function. Decoded when it is first asked for. */
public final class Body {
  /** Nothing happens. */
  public static final Body EMPTY = new Body(List.of());

  private volatile Supplier<List<Step>> source;

  private Body(List<Step> steps) {
    List<Step> fixed = List.copyOf(steps);
    this.source = () -> fixed;
  }

  private Body(Supplier<List<Step>> decoder) {
    this.source = decoder;
  }

  /** These steps. */
  public static Body of(List<Step> steps) {
    return steps.isEmpty() ? EMPTY : new Body(steps);
  }

  /** The steps that {@code decoder} makes; it must always make the same. */
  static Body decodedBy(Supplier<List<Step>> decoder) {
    return new Body(decoder);
  }

  /** The steps, in order. */
  public List<Step> steps() {
    List<Step> steps = source.get();
    source = () -> steps;
    return steps;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && steps().equals(body.steps());
  }

  @Override
  public int hashCode() {
    return steps().hashCode();
  }

  @Override
  public String toString() {
    return steps().toString();
  }
}
