package dev.phpfsck.parser;

import dev.phpfsck.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The problems of one file as they are found, by lexer and parser. At most one for each offset, the
 * first.
 */
final class Problems {
  private final SourceFile file;
  private final int maximum;
  private final List<Problem> found = new ArrayList<>();

  Problems(SourceFile file, int maximum) {
    this.file = file;
    this.maximum = maximum;
  }

  void add(Problem.Kind kind, String message, int begin, int end, int lineOffset) {
    // Twice the maximum, for the lexer reports the whole file before the parser reports its start.
    if (found.size() < 2 * maximum) {
      found.add(new Problem(kind, message, file, begin, end, lineOffset));
    }
  }

  int size() {
    return found.size();
  }

  /** Forgets all but the first {@code size}. */
  void truncate(int size) {
    found.subList(size, found.size()).clear();
  }

  /** What was found, in the order of the source. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>();
    found.sort(Comparator.comparingInt(Problem::getBeginOffset));
    int last = -1;
    for (Problem problem : found) {
      if (problem.getBeginOffset() != last && sorted.size() < maximum) {
        sorted.add(problem);
      }
      last = problem.getBeginOffset();
    }
    return sorted;
  }
}
