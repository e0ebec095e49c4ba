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
  private final List<Problem> refused = new ArrayList<>();

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

  /** Adds {@code what}, which {@code level} is the first not to have. */
  void addRemoved(LanguageLevel level, String what, int begin, int end) {
    if (found.size() < 2 * maximum) {
      found.add(removed(level, what, begin, end));
    }
  }

  private Problem removed(LanguageLevel level, String what, int begin, int end) {
    String message = what + " was removed in " + level;
    return new Problem(Problem.Kind.REMOVED, message, file, begin, end, begin, level);
  }

  int size() {
    return found.size();
  }

  /** Forgets all but the first {@code size}. */
  void truncate(int size) {
    found.subList(size, found.size()).clear();
  }

  /** Takes what PHP's compiler refuses, which it comes to only in a file whose syntax is right. */
  void refuse(String message, int begin, int end) {
    refuse(Problem.Kind.SEMANTIC, message, begin, end);
  }

  private void refuse(Problem.Kind kind, String message, int begin, int end) {
    if (refused.size() < maximum) {
      refused.add(new Problem(kind, message, file, begin, end, begin));
    }
  }

  /** Takes {@code what}, which {@code level} is the first to refuse. */
  void refuseRemoved(LanguageLevel level, String what, int begin, int end) {
    if (refused.size() < maximum) {
      refused.add(removed(level, what, begin, end));
    }
  }

  boolean isWellFormed() {
    return found.stream().noneMatch(problem -> problem.getKind() == Problem.Kind.SYNTAX);
  }

  /** What was found, in the order of the source. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>();
    if (isWellFormed()) {
      found.addAll(refused);
    }
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
