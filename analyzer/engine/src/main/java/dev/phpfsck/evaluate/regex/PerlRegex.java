package dev.phpfsck.evaluate.regex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of PHP's, with its delimiters: {@code /^a(b|c)/i} (manual: "PCRE Patterns").
 * Only what means the same to PCRE and to Java is taken; and what takes long to match has no
 * answer, since the expression and the subject are anybody's.
 */
public final class PerlRegex {
  private static final int LONGEST_SUBJECT = 4096;
  private static final int MOST_LOOKS = 200_000;

  private final Pattern pattern;

  private PerlRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The expression; empty where some of it is not understood here. */
  public static Optional<PerlRegex> of(String written) {
    String text = written.stripLeading();
    if (text.length() < 2) {
      return Optional.empty();
    }
    int open = "([{<".indexOf(text.charAt(0));
    char close = open < 0 ? text.charAt(0) : ")]}>".charAt(open);
    int end = text.lastIndexOf(close);
    if (end < 1 || Character.isLetterOrDigit(close) || close == '\\') {
      return Optional.empty();
    }
    int flags = flags(text.substring(end + 1));
    Optional<String> translated =
        flags < 0 ? Optional.empty() : new Translation(text.substring(1, end)).result();
    try {
      return translated.map(regex -> new PerlRegex(Pattern.compile(regex, flags)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Java's flags for PHP's modifiers; -1 where one has no equal. */
  private static int flags(String modifiers) {
    int flags = Pattern.UNIX_LINES;
    for (int i = 0; i < modifiers.length(); i++) {
      switch (modifiers.charAt(i)) {
        case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
        case 'm' -> flags |= Pattern.MULTILINE;
        case 's' -> flags |= Pattern.DOTALL;
        default -> {
          return -1;
        }
      }
    }
    return flags;
  }

  /** {@code preg_match}: whether it matches somewhere; empty where that is not known. */
  public Optional<Boolean> finds(String subject) {
    try {
      return subject.length() > LONGEST_SUBJECT
          ? Optional.empty()
          : Optional.of(pattern.matcher(new Limited(subject)).find());
    } catch (TooLongException e) {
      return Optional.empty();
    }
  }

  /** {@code preg_replace}: every match replaced; empty where that is not known. */
  public Optional<String> replace(String subject, String replacement) {
    try {
      return subject.length() > LONGEST_SUBJECT ? Optional.empty() : all(subject, replacement);
    } catch (TooLongException e) {
      return Optional.empty();
    }
  }

  private Optional<String> all(String subject, String replacement) {
    Matcher matcher = pattern.matcher(new Limited(subject));
    StringBuilder out = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      if (matcher.end() == matcher.start()) {
        // PCRE and Java go on from an empty match in different ways.
        return Optional.empty();
      }
      out.append(subject, last, matcher.start());
      fill(replacement, matcher, subject, out);
      last = matcher.end();
    }
    return Optional.of(out.append(subject, last, subject.length()).toString());
  }

  /** Adds a replacement with its references {@code \1}, {@code $1} and <code>${1}</code> filled. */
  private static void fill(String replacement, Matcher matcher, String subject, StringBuilder out) {
    int i = 0;
    while (i < replacement.length()) {
      char c = replacement.charAt(i);
      boolean braced = replacement.startsWith("${", i);
      int start = i + (braced ? 2 : 1);
      int end = start;
      while (end < replacement.length() && end < start + 2 && isDigit(replacement.charAt(end))) {
        end++;
      }
      boolean reference =
          (c == '\\' || c == '$') && end > start && (!braced || replacement.startsWith("}", end));
      if (reference) {
        int group = Integer.parseInt(replacement.substring(start, end));
        if (group <= matcher.groupCount() && matcher.start(group) >= 0) {
          out.append(subject, matcher.start(group), matcher.end(group));
        }
        i = braced ? end + 1 : end;
      } else {
        i += c == '\\' && replacement.startsWith("\\", i + 1) ? 2 : 1;
        out.append(c);
      }
    }
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A match takes too long. */
  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A subject that lets itself be looked at so often only: some expressions never end. */
  private static final class Limited implements CharSequence {
    private final String text;
    private int looks;

    Limited(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
