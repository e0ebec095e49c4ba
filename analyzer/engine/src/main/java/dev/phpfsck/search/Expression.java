package dev.phpfsck.search;

import dev.phpfsck.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression. Where it says what its matches begin with, or hold on their one line, only
 * these places are tried: Java's own search tries every byte, and takes a hundred times as long.
 */
final class Expression implements Needle {
  /** What matches no end of a line, of all that a backslash can stand before. */
  private static final String IN_LINE_ESCAPES = "wdbBS";

  private final Pattern pattern;
  private final List<String> certain;
  private final List<Literal> parts;
  private final Optional<Literal> head;
  private final Optional<Literal> inLine;

  /**
   * Reads an expression in Java's syntax.
   *
   * @throws PatternSyntaxException where it is wrong
   */
  Expression(String regex, boolean anyCase) {
    this.pattern =
        Pattern.compile(regex, Pattern.MULTILINE | (anyCase ? Pattern.CASE_INSENSITIVE : 0));
    CertainText text = CertainText.of(regex);
    this.certain = text.found();
    this.parts = certain.stream().map(Literal::inAnyCase).toList();
    this.head = text.head().map(anyCase ? Literal::inAnyCase : Literal::exactly);
    this.inLine =
        staysInLine(regex)
            ? certain.stream()
                .max(Comparator.comparingInt(String::length))
                .map(anyCase ? Literal::inAnyCase : Literal::exactly)
            : Optional.empty();
  }

  /** Whether it can be seen that no match goes from one line to the next. */
  private static boolean staysInLine(String regex) {
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
        boolean special = i < regex.length() && Character.isLetterOrDigit(regex.charAt(i));
        if (special && IN_LINE_ESCAPES.indexOf(regex.charAt(i)) < 0) {
          return false;
        }
      } else if (c < ' ' || regex.startsWith("[^", i) || regex.startsWith("(?", i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void eachIn(Text text, Span place, Sink sink) {
    Matcher matcher = pattern.matcher(text.chars()).useTransparentBounds(true);
    if (head.isPresent()) {
      behindHead(matcher, head.get(), text.bytes(), place, sink);
    } else if (inLine.isPresent()) {
      lineByLine(matcher, inLine.get(), text.bytes(), place, sink);
    } else {
      int certain = next(text, place.start());
      if (certain >= 0 && certain < place.end()) {
        all(matcher.region(place.start(), place.end()), sink);
      }
    }
  }

  /** Every match holds all of the parts, so it ends behind the last one that is found. */
  @Override
  public int next(Text text, int from) {
    int last = from;
    for (Literal part : parts) {
      int at = part.next(text, from);
      if (at < 0) {
        return -1;
      }
      last = Math.max(last, at);
    }
    return last;
  }

  private static void all(Matcher matcher, Sink sink) {
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        sink.match(matcher.start(), matcher.end());
      }
    }
  }

  private static void behindHead(Matcher matcher, Literal head, byte[] in, Span place, Sink sink) {
    int at = head.next(in, place.start(), place.end());
    while (at >= 0) {
      boolean found = matcher.region(at, place.end()).lookingAt();
      if (found) {
        sink.match(matcher.start(), matcher.end());
      }
      at = head.next(in, found ? matcher.end() : at + 1, place.end());
    }
  }

  private static void lineByLine(Matcher matcher, Literal part, byte[] in, Span place, Sink sink) {
    int at = part.next(in, place.start(), place.end());
    while (at >= 0) {
      int begin = at;
      while (begin > place.start() && in[begin - 1] != '\n') {
        begin--;
      }
      int end = at;
      while (end < place.end() && in[end] != '\n') {
        end++;
      }
      all(matcher.region(begin, end), sink);
      at = part.next(in, end, place.end());
    }
  }

  @Override
  public List<String> certain() {
    return certain;
  }

  @Override
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
