package dev.phpfsck.search;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file against one query. */
final class FileSearch {
  /** Where a name is made, the answer to most questions is. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\b(?:function|class|interface|trait|enum|const)\\s+&?\\s*$|\\bdefine\\s*\\(\\s*['\"]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern THIRD_PARTY =
      Pattern.compile("(?:^|/)(?:vendor|node_modules)/|\\.min\\.");

  private static final int LOOK_BEHIND = 40;
  private static final double FOR_DEFINITION = 3;
  private static final double FOR_PATH = 2;
  private static final double FOR_THIRD_PARTY = 0.4;

  private final SitePath path;
  private final byte[] content;
  private final String text;
  private final TreeSet<Span> matches = new TreeSet<>();
  private double score;

  FileSearch(SitePath path, byte[] content) {
    this.path = path;
    this.content = content;
    this.text = new String(content, StandardCharsets.ISO_8859_1);
  }

  /** The file's answer; empty unless it has all that the query asks for. */
  Optional<Hit> answer(Query query) {
    if (!query.terms().stream().allMatch(this::mayHave)) {
      return Optional.empty();
    }
    Optional<Zones> zones =
        query.terms().stream().anyMatch(term -> term.field().isOfSyntax())
            ? Optional.of(Zones.of(content))
            : Optional.empty();
    for (Term term : query.terms()) {
      if (!hasTerm(term, zones)) {
        return Optional.empty();
      }
    }
    double factor = THIRD_PARTY.matcher(path.value()).find() ? FOR_THIRD_PARTY : 1;
    return Optional.of(new Hit(path, score * factor, lines()));
  }

  /** Spares a file that only uses a name from being parsed for where it is defined. */
  private boolean mayHave(Term term) {
    return term.field() != Field.DEFINES || term.certain().stream().allMatch(this::mayDefine);
  }

  private boolean mayDefine(String part) {
    Matcher matcher = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(text);
    while (matcher.find()) {
      if (isDefinition(beginOfName(matcher.start()))) {
        return true;
      }
    }
    return false;
  }

  /** Where the name begins that {@code at} lies in. */
  private int beginOfName(int at) {
    int begin = at;
    while (begin > 0 && isOfName(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '\\' || c > 127;
  }

  private boolean hasTerm(Term term, Optional<Zones> zones) {
    return switch (term.field()) {
      case PATH -> counts(FOR_PATH, term.pattern().matcher(path.value()).find());
      case EXT -> counts(1, term.pattern().matcher(path.extension()).matches());
      case TEXT -> found(term, List.of(new Span(0, text.length())));
      case DEFINES, CALLS, INCLUDES, STRING, COMMENT ->
          found(term, zones.map(z -> z.of(term.field())).orElse(List.of()));
    };
  }

  private boolean counts(double points, boolean matches) {
    score += points;
    return matches;
  }

  /** Many matches are a better answer than few, but each counts for less than the one before. */
  private boolean found(Term term, List<Span> places) {
    int count = 0;
    double best = 1;
    Matcher matcher = term.pattern().matcher(text).useTransparentBounds(true);
    for (Span place : places) {
      matcher.region(place.start(), place.end());
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          count++;
          matches.add(new Span(matcher.start(), matcher.end()));
          best = isDefinition(matcher.start()) ? FOR_DEFINITION : best;
        }
      }
    }
    boolean inPath = term.pattern().matcher(path.value()).find();
    score += best + count / (count + 4.0) + (inPath ? FOR_PATH : 0);
    return count > 0;
  }

  private boolean isDefinition(int at) {
    return DEFINITION.matcher(text).region(Math.max(0, at - LOOK_BEHIND), at).find();
  }

  private List<Hit.Line> lines() {
    LineMap lines = LineMap.of(content);
    TreeMap<Integer, List<Span>> byLine = new TreeMap<>();
    for (Span match : matches) {
      byLine.computeIfAbsent(lines.line(match.start()), line -> new ArrayList<>()).add(match);
    }
    List<Hit.Line> found = new ArrayList<>();
    byLine.forEach((number, spans) -> found.add(line(number, spans, lines)));
    return found;
  }

  private Hit.Line line(int number, List<Span> spans, LineMap lines) {
    int begin = lines.start(number);
    int next = number < lines.lineCount() ? lines.start(number + 1) : text.length();
    int end = next;
    while (end > begin && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    List<Hit.Match> marks = new ArrayList<>();
    int marked = begin;
    for (Span span : spans) {
      int from = Math.max(span.start(), marked);
      int to = Math.min(span.end(), end);
      if (to > from) {
        marks.add(new Hit.Match(from - begin, to - begin));
        marked = to;
      }
    }
    return new Hit.Line(number, text.substring(begin, end), marks);
  }
}
