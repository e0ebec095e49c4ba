package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PathValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a running script knows at one place in its course, as layers: each branch, file and call
 * writes to a layer of its own, which is then merged into the one below or thrown away. A layer
 * that records remembers what it had to ask the layers below, so that what happened in it can be
 * reused where the answers are the same.
 *
 * <p>All layers share one table of current values and a list of what was overwritten. Using a layer
 * throws away whatever lies on top of it.
 */
final class State {
  private final Store store;
  private final @Nullable State below;
  private final int mark;
  private final int depth;
  private final @Nullable Map<Key, Bound> reads;
  private final @Nullable State recorder;

  /** The current value of a place. */
  private static final class Cell {
    final Key key;
    Bound bound = Bound.UNDEFINED;

    /** How many recording layers lie below the layer that wrote it last. */
    int writtenAt;

    /** The recording layer that knows already that it was asked for. */
    @Nullable State noted;

    Cell(Key key) {
      this.key = key;
    }
  }

  /** A place and what it held before. */
  private record Overwritten(Cell cell, Bound bound, int writtenAt) {}

  private static final class Store {
    final Map<Key, Cell> cells = new HashMap<>();
    final List<Overwritten> trail = new ArrayList<>();
    @Nullable State top;
  }

  private State(Store store, @Nullable State below, boolean recording) {
    this.store = store;
    this.below = below;
    this.mark = store.trail.size();
    this.reads = recording ? new HashMap<>() : null;
    this.recorder = recording ? this : below == null ? null : below.recorder;
    int recorders = below == null ? 0 : below.depth;
    this.depth = recording ? recorders + 1 : recorders;
    store.top = this;
  }

  static State empty() {
    return new State(new Store(), null, false);
  }

  /** A layer on top of this one. */
  State branch() {
    toTop();
    return new State(store, this, false);
  }

  /** A layer on top of this one that records what it asks for. */
  State recording() {
    toTop();
    return new State(store, this, true);
  }

  @SuppressWarnings("ReferenceEquality") // Layers are told apart by what they are.
  private void toTop() {
    State top = store.top;
    while (top != null && top != this) {
      top.undo();
      top = top.below;
    }
    if (top == null) {
      throw new IllegalStateException("a layer that was thrown away");
    }
    store.top = this;
  }

  private void undo() {
    List<Overwritten> trail = store.trail;
    while (trail.size() > mark) {
      Overwritten last = trail.removeLast();
      last.cell.bound = last.bound;
      last.cell.writtenAt = last.writtenAt;
    }
  }

  Bound get(Key key) {
    toTop();
    Cell cell = cell(key);
    note(cell);
    return cell.bound;
  }

  private Cell cell(Key key) {
    Cell known = store.cells.get(key);
    if (known == null) {
      known = new Cell(key);
      store.cells.put(key, known);
    }
    return known;
  }

  /** What is there; nobody is told that it was asked for. */
  Bound peek(Key key) {
    toTop();
    Cell cell = store.cells.get(key);
    return cell == null ? Bound.UNDEFINED : cell.bound;
  }

  @SuppressWarnings("ReferenceEquality") // Layers are told apart by what they are.
  private void note(Cell cell) {
    State layer = recorder;
    if (layer == null || layer.depth <= cell.writtenAt || layer == cell.noted) {
      return;
    }
    // A recorder that knows it has told those below.
    while (layer != null
        && layer.reads != null
        && layer.depth > cell.writtenAt
        && layer.reads.putIfAbsent(cell.key, cell.bound) == null) {
      layer = layer.below == null ? null : layer.below.recorder;
    }
    cell.noted = recorder;
  }

  /**
   * Whether all places hold what they held {@code then}, seen from the variables of {@code scope};
   * only where they do, they count as asked for.
   */
  @SuppressWarnings("ReferenceEquality") // The same value is most often the same object.
  boolean holds(Map<Key, Bound> then, int scope) {
    toTop();
    List<Cell> asked = new ArrayList<>(then.size());
    for (Map.Entry<Key, Bound> place : then.entrySet()) {
      Cell cell = cell(place.getKey().seenFrom(scope));
      Bound before = place.getValue();
      if (cell.bound != before && !cell.bound.value().equals(before.value())) {
        return false;
      }
      asked.add(cell);
    }
    asked.forEach(this::note);
    return true;
  }

  /**
   * Sets a place; where it has several names, it keeps what the others may have set it to (manual,
   * "References Explained"). Taking the name away is no such writing.
   */
  void put(Key key, Bound bound) {
    toTop();
    Cell cell = cell(key);
    store.trail.add(new Overwritten(cell, cell.bound, cell.writtenAt));
    cell.bound = cell.bound.value().isShared() && !bound.isUnset() ? both(cell, bound) : bound;
    cell.writtenAt = depth;
  }

  private Bound both(Cell cell, Bound bound) {
    note(cell);
    PathValue all = cell.bound.value().setShared(bound.value());
    return new Bound(all, bound.file(), bound.at(), bound.made());
  }

  /** What this layer wrote. */
  Map<Key, Bound> writes() {
    toTop();
    return written(mark);
  }

  Map<Key, Bound> reads() {
    return reads == null ? Map.of() : reads;
  }

  private Map<Key, Bound> written(int from) {
    if (from == store.trail.size()) {
      return Map.of();
    }
    Map<Key, Bound> all = new HashMap<>();
    for (int i = from; i < store.trail.size(); i++) {
      Cell cell = store.trail.get(i).cell;
      all.put(cell.key, cell.bound);
    }
    return all;
  }

  State below() {
    if (below == null) {
      throw new IllegalStateException("the lowest layer");
    }
    return below;
  }

  /** What was written in the layers above {@code base}, up to this one. */
  @SuppressWarnings("ReferenceEquality") // Layers are told apart by what they are.
  Map<Key, Bound> since(State base) {
    toTop();
    State layer = this;
    if (layer == base) {
      return Map.of();
    }
    while (layer.below() != base) {
      layer = layer.below();
    }
    return written(layer.mark);
  }

  /**
   * Merges several courses that begin here: where they differ, what is written is any of it.
   *
   * @param courses what each of them wrote; one at least
   */
  void merge(List<Map<Key, Bound>> courses) {
    toTop();
    merged(courses).forEach(this::put);
  }

  /** What a merger of courses that begin here would write. */
  Map<Key, Bound> merged(List<Map<Key, Bound>> courses) {
    if (courses.size() == 1) {
      return courses.getFirst();
    }
    Map<Key, Bound> merged = new HashMap<>();
    for (Map<Key, Bound> course : courses) {
      for (Key key : course.keySet()) {
        if (!merged.containsKey(key)) {
          merged.put(key, joined(key, courses));
        }
      }
    }
    return merged;
  }

  private Bound joined(Key key, List<Map<Key, Bound>> courses) {
    Bound result = null;
    for (Map<Key, Bound> course : courses) {
      Bound value = course.get(key);
      if (value == null) {
        value = get(key);
      }
      result = result == null ? value : result.or(value);
    }
    return result == null ? Bound.UNDEFINED : result;
  }

  /** Throws away what this layer wrote. */
  void clear() {
    toTop();
    undo();
  }
}
