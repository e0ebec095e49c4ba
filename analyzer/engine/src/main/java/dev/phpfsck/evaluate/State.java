package dev.phpfsck.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a running script knows at one place in its course, as layers: each branch, file and call
 * writes to a layer of its own, which is then merged into the one below or thrown away. A layer
 * that records remembers what it had to ask the layers below, so that what happened in it can be
 * reused where the answers are the same.
 */
final class State {
  private final @Nullable State below;
  private final Map<Key, Bound> writes = new HashMap<>();
  private final @Nullable Map<Key, Bound> reads;
  private final int depth;

  private State(@Nullable State below, boolean recording) {
    this.below = below;
    this.reads = recording ? new LinkedHashMap<>() : null;
    this.depth = below == null ? 0 : below.depth + 1;
  }

  static State empty() {
    return new State(null, false);
  }

  /** A layer on top of this one. */
  State branch() {
    return new State(this, false);
  }

  /** A layer on top of this one that records what it asks for. */
  State recording() {
    return new State(this, true);
  }

  Bound get(Key key) {
    Bound own = writes.get(key);
    if (own != null) {
      return own;
    }
    if (below == null) {
      return Bound.UNDEFINED;
    }
    if (reads == null) {
      return below.get(key);
    }
    Bound known = reads.get(key);
    if (known == null) {
      known = below.get(key);
      reads.put(key, known);
    }
    return known;
  }

  void put(Key key, Bound bound) {
    writes.put(key, bound);
  }

  Map<Key, Bound> writes() {
    return writes;
  }

  Map<Key, Bound> reads() {
    return reads == null ? Map.of() : reads;
  }

  int depth() {
    return depth;
  }

  State below() {
    if (below == null) {
      throw new IllegalStateException("the lowest layer");
    }
    return below;
  }

  /** Puts all that this layer wrote into the one below. */
  void commit() {
    below().writes.putAll(writes);
  }

  /** What was written in the layers above {@code base}, up to this one. */
  Map<Key, Bound> since(State base) {
    if (this == base) {
      return new HashMap<>();
    }
    if (below == base) {
      return new HashMap<>(writes);
    }
    Map<Key, Bound> all = below().since(base);
    all.putAll(writes);
    return all;
  }

  /**
   * Merges several courses that begin here: where they differ, what is written is any of it.
   *
   * @param courses what each of them wrote; one at least
   */
  void merge(List<Map<Key, Bound>> courses) {
    if (courses.size() == 1) {
      writes.putAll(courses.getFirst());
      return;
    }
    Map<Key, Bound> merged = new HashMap<>();
    for (Map<Key, Bound> course : courses) {
      for (Key key : course.keySet()) {
        if (!merged.containsKey(key)) {
          merged.put(key, joined(key, courses));
        }
      }
    }
    writes.putAll(merged);
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
}
