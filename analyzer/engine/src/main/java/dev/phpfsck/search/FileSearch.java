package dev.phpfsck.search;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.LineMap;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private final Text name;
  private final Text content;
  private final Supplier<Zones> reader;
  private final List<Span> matches = new ArrayList<>();
  private @Nullable Zones zones;
  private double score;

  /**
   * A search of the file at {@code path}.
   *
   * @param zones asked once at the most, and only where the query cannot do without
   */
  FileSearch(SitePath path, byte[] content, Supplier<Zones> zones) {
    this.path = path;
    this.name = Text.of(path.value());
    this.content = new Text(content);
    this.reader = zones;
  }

  /** The file's answer; empty unless it has all that the query asks for. */
  Optional<Hit> answer(Query query) {
    if (!query.terms().stream().allMatch(this::mayHave)
        || !query.terms().stream().allMatch(this::hasTerm)) {
      return Optional.empty();
    }
    double factor = THIRD_PARTY.matcher(path.value()).find() ? FOR_THIRD_PARTY : 1;
    return Optional.of(new Hit(path, score * factor, lines()));
  }

  /** Spares most files the more expensive looks. */
  private boolean mayHave(Term term) {
    return term.field().isOfFile()
        || term.needle().certain().stream().allMatch(part -> Literal.inAnyCase(part).isIn(content));
  }

  private boolean hasTerm(Term term) {
    return switch (term.field()) {
      case PATH -> counts(FOR_PATH, term.needle().isIn(name));
      case EXT -> counts(1, term.needle().matches(path.extension()));
      case TEXT -> found(term, List.of(content.whole()));
      case DEFINES, CALLS, INCLUDES, STRING, COMMENT -> found(term, zones().of(term.field()));
    };
  }

  private Zones zones() {
    if (zones == null) {
      zones = reader.get();
    }
    return zones;
  }

  private boolean counts(double points, boolean matches) {
    score += points;
    return matches;
  }

  /** Many matches are a better answer than few, but each counts for less than the one before. */
  private boolean found(Term term, List<Span> places) {
    int before = matches.size();
    for (Span place : places) {
      term.needle().eachIn(content, place, (start, end) -> matches.add(new Span(start, end)));
    }
    List<Span> found = matches.subList(before, matches.size());
    boolean defines = found.stream().anyMatch(match -> isDefinition(match.start()));
    int count = found.size();
    score +=
        (defines ? FOR_DEFINITION : 1)
            + count / (count + 4.0)
            + (term.needle().isIn(name) ? FOR_PATH : 0);
    return count > 0;
  }

  private boolean isDefinition(int at) {
    byte[] bytes = content.bytes();
    int from = Math.max(0, at - LOOK_BEHIND);
    String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    return DEFINITION.matcher(before).find();
  }

  private List<Hit.Line> lines() {
    matches.sort(null);
    LineMap lines = LineMap.of(content.bytes());
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
    int end = lines.end(number);
    String text = content.chars();
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
