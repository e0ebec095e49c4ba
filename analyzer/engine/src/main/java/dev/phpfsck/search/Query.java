package dev.phpfsck.search;

import dev.phpfsck.index.TextIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for. Terms are divided by blanks; a file has to have all of them.
 *
 * <ul>
 *   <li>{@code locale}: the word, in any case, also as part of a name ({@code WP_Locale}, {@code
 *       getLocale});
 *   <li>{@code *ocal*}: the same as part of a word, at the side of each asterisk;
 *   <li>{@code "wp-locale.php"}: exactly that text;
 *   <li>{@code /wp-\w+\.phpp/}: a regular expression, {@code /…/i} in any case;
 *   <li>{@code path:inc/*.php}: an asterisk within stands for anything in the path;
 *   <li>any of these behind {@code path:}, {@code ext:}, {@code defines:}, {@code calls:}, {@code
 *       includes:}, {@code string:} or {@code comment:}.
 * </ul>
 */
public final class Query {
  private final List<Term> terms;

  private Query(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * Reads a query as the user typed it.
   *
   * @throws QueryException where it is empty, a quote is not closed or an expression is wrong
   */
  public static Query parse(String typed) throws QueryException {
    // Files are bytes; what is typed is looked for as UTF-8.
    String text = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    List<Term> terms = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      Field field = field(text, at);
      int begin = at + (field == Field.TEXT ? 0 : field.prefix().length());
      int end = end(text, begin);
      terms.add(term(field, text.substring(begin, end)));
      at = end;
    }
    if (terms.isEmpty()) {
      throw new QueryException("the query is empty");
    }
    return new Query(terms);
  }

  List<Term> terms() {
    return terms;
  }

  /** What a file has to hold as far as an index can tell. */
  List<TextIndex.Wanted> wanted() {
    List<TextIndex.Wanted> wanted = new ArrayList<>();
    for (Term term : terms) {
      if (!term.field().isOfFile()) {
        String part = term.field().isIndexed() ? term.field().name() : "";
        term.needle().certain().forEach(text -> wanted.add(new TextIndex.Wanted(part, text)));
      }
    }
    return wanted;
  }

  /** The field that the term at {@code at} names; two colons are PHP's, and name none. */
  private static Field field(String text, int at) throws QueryException {
    int colon = at;
    while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    boolean names =
        text.startsWith(":", colon)
            && !text.startsWith("::", colon)
            && !text.startsWith("://", colon);
    return names ? Field.called(text.substring(at, colon)) : Field.TEXT;
  }

  /** Where the term that begins at {@code begin} ends. */
  private static int end(String text, int begin) throws QueryException {
    char first = begin < text.length() ? text.charAt(begin) : ' ';
    if (first == '"') {
      int close = text.indexOf('"', begin + 1);
      if (close < 0) {
        throw new QueryException("a quote is not closed: " + text.substring(begin));
      }
      return close + 1;
    }
    if (first == '/') {
      int close = begin + 1;
      while (close < text.length() && text.charAt(close) != '/') {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      if (close < text.length()) {
        return text.startsWith("i", close + 1) ? close + 2 : close + 1;
      }
      // A lone slash begins a path, as in `/wp-includes`.
    }
    int blank = text.indexOf(' ', begin);
    return blank < 0 ? text.length() : blank;
  }

  private static Term term(Field field, String text) throws QueryException {
    if (text.isEmpty() || text.equals("\"\"") || text.equals("*") || text.equals("**")) {
      throw new QueryException("nothing to look for behind `" + field.prefix() + "`");
    }
    if (text.startsWith("\"")) {
      return new Term(field, Literal.exactly(text.substring(1, text.length() - 1)));
    }
    int close = text.lastIndexOf('/');
    boolean anyCase = text.endsWith("/i");
    if (text.startsWith("/") && close > 0 && (close == text.length() - 1 || anyCase)) {
      return expression(field, text.substring(1, close), anyCase);
    }
    if (field == Field.EXT && text.startsWith(".") && text.length() > 1) {
      return term(field, text.substring(1));
    }
    if (field == Field.PATH
        && text.indexOf('*', 1) > 0
        && text.indexOf('*', 1) < text.length() - 1) {
      return expression(field, glob(text), true);
    }
    return new Term(field, word(field, text));
  }

  /** A part of a path, in which each asterisk stands for anything. */
  private static String glob(String text) {
    return Stream.of(text.split("\\*", -1))
        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
        .collect(Collectors.joining(".*"));
  }

  private static Term expression(Field field, String regex, boolean anyCase) throws QueryException {
    try {
      return new Term(field, new Expression(regex, anyCase));
    } catch (PatternSyntaxException e) {
      throw new QueryException("/" + regex + "/ is wrong: " + e.getDescription());
    }
  }

  private static Literal word(Field field, String text) {
    int begin = text.startsWith("*") ? 1 : 0;
    int end = text.length() - (text.endsWith("*") ? 1 : 0);
    boolean part = field == Field.PATH || field == Field.INCLUDES;
    return Literal.word(text.substring(begin, end), part || begin > 0, part || end < text.length());
  }
}
