package dev.phpfsck.bench.recall;

import java.util.Comparator;

/**
 * An include that PHP really executed.
 *
 * @param file the file that holds the include, relative to the root; absolute outside of it
 * @param line where PHP saw it, from 1: some line of the expression, not always its first
 * @param kind the keyword
 * @param target the file that was loaded, links resolved; relative to the root, or absolute
 */
public record ExecutedInclude(String file, int line, String kind, String target)
    implements Comparable<ExecutedInclude> {
  private static final Comparator<ExecutedInclude> ORDER =
      Comparator.comparing(ExecutedInclude::file)
          .thenComparingInt(ExecutedInclude::line)
          .thenComparing(ExecutedInclude::kind)
          .thenComparing(ExecutedInclude::target);

  /** Reads what {@link #toLine} wrote. */
  static ExecutedInclude ofLine(String line) {
    String[] fields = line.split("\t", -1);
    return new ExecutedInclude(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3]);
  }

  /** One line of a recording. */
  String toLine() {
    return file + "\t" + line + "\t" + kind + "\t" + target;
  }

  /** Whether the include stands in the root. */
  public boolean isInside() {
    return !file.startsWith("/");
  }

  @Override
  public int compareTo(ExecutedInclude other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + kind + " " + target;
  }
}
