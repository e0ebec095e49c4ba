package dev.phpfsck.evaluate.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that a value can be. */
public sealed interface Atom
    permits Atom.Text,
        Atom.Int,
        Atom.Bool,
        Atom.Null,
        Atom.Undefined,
        Atom.Table,
        Atom.Instance,
        Atom.Closure,
        Atom.Pattern,
        Choice,
        Atom.Unknown {

  /**
   * A string that is known.
   *
   * @param pieces where its stretches are written, in order, without gaps; empty where that is not
   *     known. They tell equal strings apart for nobody.
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for nearly every value; never shown to others.
  record Text(String text, Piece[] pieces) implements Atom {
    private static final Piece[] NOWHERE = {};

    /** A string of which nobody knows where it is written. */
    public static Text of(String text) {
      return new Text(text, NOWHERE);
    }

    /** A string that is written there as a whole. */
    public static Text written(String text, Origin origin) {
      return text.isEmpty()
          ? new Text(text, NOWHERE)
          : new Text(text, new Piece[] {new Piece(text.length(), 0, origin)});
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return "'" + text + "'";
    }

    /** This and {@code next}. */
    Text concat(Text next) {
      if (next.text.isEmpty()) {
        return this;
      }
      if (text.isEmpty()) {
        return next;
      }
      Piece[] left = known();
      Piece[] right = next.known();
      Piece[] all = Arrays.copyOf(left, left.length + right.length);
      System.arraycopy(right, 0, all, left.length, right.length);
      return new Text(text + next.text, all);
    }

    /** The part from {@code start} to before {@code end}. */
    public Text part(int start, int end) {
      if (start == 0 && end == text.length()) {
        return this;
      }
      if (pieces.length == 0 || start >= end) {
        return of(text.substring(start, end));
      }
      Piece[] kept = new Piece[pieces.length];
      int count = 0;
      int at = 0;
      for (Piece piece : pieces) {
        int from = Math.max(start, at);
        int to = Math.min(end, at + piece.length);
        if (from < to) {
          kept[count++] = new Piece(to - from, piece.offset + from - at, piece.origin);
        }
        at += piece.length;
      }
      return new Text(text.substring(start, end), Arrays.copyOf(kept, count));
    }

    private Piece[] known() {
      return pieces.length > 0 || text.isEmpty()
          ? pieces
          : new Piece[] {new Piece(text.length(), 0, Origin.COMPUTED)};
    }
  }

  /** {@code length} bytes, which stand at {@code offset} of the literal that they come from. */
  record Piece(int length, int offset, Origin origin) {}

  /** An integer. */
  record Int(long value) implements Atom {}

  /** True or false. */
  record Bool(boolean value) implements Atom {
    static final Bool TRUE = new Bool(true);
    public static final Bool FALSE = new Bool(false);
  }

  /** PHP's null. */
  record Null() implements Atom {
    static final Null NULL = new Null();
  }

  /** No value at all: a variable or constant that is not set. */
  record Undefined() implements Atom {
    public static final Undefined UNDEFINED = new Undefined();
  }

  /** An array. */
  final class Table implements Atom {
    /** Arrays that grow beyond this, those in them included, are known in part only. */
    public static final int MOST_ENTRIES = 6_000;

    /**
     * Larger arrays that differ from course to course are not merged entry by entry: what lists
     * hundreds of things lists no paths, and each course would be paid for with all of them.
     */
    private static final int LARGE = 100;

    private static final int DEEPEST = 4;

    private final Map<String, PathValue> entries;
    private final boolean open;
    private final PathValue rest;
    private final int hash;
    private final int depth;
    private final int size;
    private @Nullable PathValue any;

    /**
     * An array.
     *
     * @param entries by key, in order; integer keys are written as numbers
     * @param open whether it may hold other entries as well
     * @param rest what the other entries may be
     */
    public Table(Map<String, PathValue> entries, boolean open, PathValue rest) {
      this(entries, open, rest, deepest(entries.values()), held(entries.values()));
    }

    private Table(
        Map<String, PathValue> entries, boolean open, PathValue rest, int deepest, int held) {
      this.depth = deepest + 1;
      this.size = held;
      boolean tooDeep = depth > DEEPEST;
      this.entries = tooDeep ? Map.of() : entries;
      this.open = open || tooDeep;
      this.rest = tooDeep ? PathValue.unknown(Reason.of("an array of arrays of arrays")) : rest;
      this.hash = this.entries.hashCode() * 31 + this.rest.hashCode() + (this.open ? 1 : 0);
    }

    private static int deepest(Collection<PathValue> values) {
      int deepest = 0;
      for (PathValue value : values) {
        for (Atom atom : value.atoms()) {
          deepest = atom instanceof Table inner ? Math.max(deepest, inner.depth) : deepest;
        }
      }
      return deepest;
    }

    private static int held(Collection<PathValue> values) {
      int held = values.size();
      for (PathValue value : values) {
        for (Atom atom : value.atoms()) {
          held += atom instanceof Table inner ? inner.size : 0;
        }
      }
      return held;
    }

    /** This array, where {@code key} leads to {@code value}. */
    public Table with(String key, PathValue value) {
      Entries all = Entries.of(entries).and(key, value);
      boolean grown = all.size() > entries.size() && depth <= DEEPEST;
      // What is known of the others is not counted again.
      return grown
          ? new Table(
              all,
              open,
              rest,
              Math.max(depth - 1, deepest(List.of(value))),
              size + held(List.of(value)))
          : new Table(all, open, rest);
    }

    /** This array, where {@code value} stands behind its last entry. */
    public Table append(PathValue value) {
      return with(Long.toString(Entries.of(entries).nextKey()), value);
    }

    /** This array without the entry of {@code key}, if it has one. */
    public Table without(String key) {
      Map<String, PathValue> others = new LinkedHashMap<>(entries);
      others.remove(key);
      return new Table(others, open, rest);
    }

    /** How many entries it has, those of the arrays in it included. */
    public int size() {
      return size;
    }

    /** What is known to be in it, by key, in order. */
    public Map<String, PathValue> entries() {
      return entries;
    }

    /** Whether it may hold other entries as well. */
    public boolean open() {
      return open;
    }

    /** What the other entries may be; nothing where there are none. */
    public PathValue rest() {
      return rest;
    }

    /** Any of the known entries. */
    public PathValue anyEntry() {
      PathValue known = any;
      if (known == null) {
        Set<Atom> atoms = new LinkedHashSet<>();
        entries.values().forEach(value -> atoms.addAll(value.atoms()));
        known = PathValue.oneOf(List.copyOf(atoms));
        any = known;
      }
      return known;
    }

    /** An array that is this one or the other. */
    @SuppressWarnings("ReferenceEquality") // What does not change is the same object.
    Table or(Table other) {
      if (size > LARGE || other.size > LARGE) {
        Reason reason = Reason.of("a large array that differs from course to course");
        return new Table(Map.of(), true, PathValue.unknown(reason));
      }
      PathValue absent = absent();
      Map<String, PathValue> all = new LinkedHashMap<>(entries);
      for (Map.Entry<String, PathValue> entry : other.entries.entrySet()) {
        PathValue own = entries.getOrDefault(entry.getKey(), absent);
        PathValue either = own.or(entry.getValue());
        if (either != own || own == absent) {
          all.put(entry.getKey(), either);
        }
      }
      PathValue absentThere = other.absent();
      for (String key : entries.keySet()) {
        if (!other.entries.containsKey(key)) {
          all.put(key, entries.get(key).or(absentThere));
        }
      }
      return new Table(all, open || other.open, rest.or(other.rest));
    }

    private PathValue absent() {
      return open ? rest.or(PathValue.UNDEFINED) : PathValue.UNDEFINED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Table that
              && hash == that.hash
              && open == that.open
              && rest.equals(that.rest)
              && entries.equals(that.entries));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return entries + (open ? "..." : "");
    }
  }

  /**
   * An object.
   *
   * @param type its class, in lower case; empty where that is not known
   * @param identity which one: 0 for any of that class
   */
  record Instance(String type, int identity) implements Atom {}

  /**
   * A closure.
   *
   * @param file the number of the file it is written in
   * @param function its number there
   */
  record Closure(int file, int function, Map<String, PathValue> captured, PathValue self)
      implements Atom {}

  /**
   * A string that is known in part.
   *
   * @param literals the known stretches; between two of them is a gap. Two at least.
   */
  record Pattern(List<String> literals, Reason reason) implements Atom {
    /** A string that begins and ends like that. */
    public static Pattern around(String before, Reason reason, String after) {
      return new Pattern(List.of(before, after), reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Pattern that
              && literals.equals(that.literals)
              && reason.equals(that.reason));
    }

    @Override
    public int hashCode() {
      return literals.hashCode();
    }

    /** Whether that string begins and ends like this, at least. */
    boolean mayBe(String text) {
      String first = literals.getFirst();
      String last = literals.getLast();
      return text.length() >= first.length() + last.length()
          && text.startsWith(first)
          && text.endsWith(last);
    }

    /** As a pattern of a shell, with a star for each gap. */
    public String glob() {
      return String.join("*", literals);
    }
  }

  /** Anything. */
  record Unknown(Reason reason) implements Atom {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Unknown that && reason.equals(that.reason));
    }

    @Override
    public int hashCode() {
      return reason.hashCode();
    }
  }
}
