package dev.phpfsck.evaluate.value;

import dev.phpfsck.evaluate.value.Atom.Int;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an array by key, in order. They do not change: one more makes a new object, which
 * shares with this one all that both hold. Files that fill an array line by line, as those of a
 * language do, would else be paid for with the square of their length.
 */
final class Entries extends AbstractMap<String, PathValue> {
  private final Grown grown;
  private final int size;
  private final int hash;
  private final long nextKey;

  /** What the longest of those that grew out of one another holds; each has the first of it. */
  private static final class Grown {
    final Map<String, Integer> places = new HashMap<>();
    final List<Entry<String, PathValue>> all = new ArrayList<>();

    void add(Entry<String, PathValue> entry) {
      places.put(entry.getKey(), all.size());
      all.add(entry);
    }

    Grown copy(int first) {
      Grown copy = new Grown();
      for (int i = 0; i < first; i++) {
        copy.add(all.get(i));
      }
      return copy;
    }
  }

  private Entries(Grown grown, int size, int hash, long nextKey) {
    this.grown = grown;
    this.size = size;
    this.hash = hash;
    this.nextKey = nextKey;
  }

  /** Those of {@code map}, in its order. */
  static Entries of(Map<String, PathValue> map) {
    if (map instanceof Entries entries) {
      return entries;
    }
    Grown grown = new Grown();
    long nextKey = 0;
    for (Entry<String, PathValue> entry : map.entrySet()) {
      grown.add(Map.entry(entry.getKey(), entry.getValue()));
      nextKey = Math.max(nextKey, behind(entry.getKey()));
    }
    return new Entries(grown, map.size(), map.hashCode(), nextKey);
  }

  /** These and another one; it takes the place of the one with the same key. */
  Entries and(String key, PathValue value) {
    if (containsKey(key)) {
      Map<String, PathValue> copy = new LinkedHashMap<>(this);
      copy.put(key, value);
      return of(copy);
    }
    Grown longer = grown.all.size() == size ? grown : grown.copy(size);
    longer.add(Map.entry(key, value));
    return new Entries(
        longer,
        size + 1,
        hash + (key.hashCode() ^ value.hashCode()),
        Math.max(nextKey, behind(key)));
  }

  /** The next integer; 0 where the key is none. */
  private static long behind(String key) {
    return ArrayKeys.of(key).only() instanceof Int number ? number.value() + 1 : 0;
  }

  /** The key that {@code $a[] = b} gives: "Arrays" in the PHP manual. */
  long nextKey() {
    return nextKey;
  }

  @Override
  public @Nullable PathValue get(@Nullable Object key) {
    Integer place = grown.places.get(key);
    return place == null || place >= size ? null : grown.all.get(place).getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, PathValue>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, PathValue>> iterator() {
        return new InOrder();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Goes through these while others that share them may grow. */
  private final class InOrder implements Iterator<Entry<String, PathValue>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Entry<String, PathValue> next() {
      if (next >= size) {
        throw new NoSuchElementException();
      }
      return grown.all.get(next++);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Map<?, ?> && hash == other.hashCode() && super.equals(other));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
