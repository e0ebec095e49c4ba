package dev.phpfsck.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a value can be. */
sealed interface Atom {

  /**
   * A string that is known.
   *
   * @param pieces where its stretches are written, in order, without gaps; empty where that is not
   *     known. They tell equal strings apart for nobody.
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for nearly every value; never shown to others.
  record Text(String text, Piece[] pieces) implements Atom {
    private static final Piece[] NOWHERE = {};

    static Text of(String text) {
      return new Text(text, NOWHERE);
    }

    static Text written(String text, Origin origin) {
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
    Text part(int start, int end) {
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
    static final Bool FALSE = new Bool(false);
  }

  /** PHP's null. */
  record Null() implements Atom {
    static final Null NULL = new Null();
  }

  /** No value at all: a variable or constant that is not set. */
  record Undefined() implements Atom {
    static final Undefined UNDEFINED = new Undefined();
  }

  /**
   * An array.
   *
   * @param entries by key, in order; integer keys are written as numbers
   * @param open whether it may hold other entries as well
   * @param rest what the other entries may be
   */
  record Table(Map<String, PathValue> entries, boolean open, PathValue rest) implements Atom {}

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
    static Pattern around(String before, Reason reason, String after) {
      return new Pattern(List.of(before, after), reason);
    }

    String glob() {
      return String.join("*", literals);
    }
  }

  /** Anything. */
  record Unknown(Reason reason) implements Atom {}
}
