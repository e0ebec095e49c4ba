package dev.phpfsck.search;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file against one query. */
final class FileSearch {
  private static final Pattern THIRD_PARTY =
      Pattern.compile("(?:^|/)(?:vendor|node_modules)/|\\.min\\.");

  private static final double FOR_DEFINITION = 3;
  private static final double FOR_PART_OF_DEFINITION = 2;
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

  /**
   * The file's answer; empty unless it has all that the query asks for.
   *
   * @param shown whether the answer has its lines, whose numbers take a look at the whole text
   */
  Optional<Hit> answer(Query query, boolean shown) {
    if (!query.terms().stream().allMatch(this::mayHave)
        || !query.terms().stream().allMatch(this::hasTerm)) {
      return Optional.empty();
    }
    double factor = THIRD_PARTY.matcher(path.value()).find() ? FOR_THIRD_PARTY : 1;
    matches.sort(null);
    return Optional.of(new Hit(path, score * factor, countLines(), shown ? lines() : List.of()));
  }

  private int countLines() {
    int lines = 0;
    int next = 0;
    for (Span match : matches) {
      if (match.start() >= next) {
        lines++;
        next = LineCount.next(content.bytes(), match.start());
      }
    }
    return lines;
  }

  /** Spares files without the text in question the look at their syntax. */
  private boolean mayHave(Term term) {
    return term.field().isOfFile()
        || term.field() == Field.TEXT
        || term.needle().mayBeIn(content.bytes(), content.whole());
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
    int count = found.size();
    score += bestPlace(found) + count / (count + 4.0) + (term.needle().isIn(name) ? FOR_PATH : 0);
    return count > 0;
  }

  private double bestPlace(List<Span> found) {
    double best = 1;
    for (Span match : found) {
      switch (Definition.at(content.bytes(), match)) {
        case WHOLE -> {
          return FOR_DEFINITION;
        }
        case PART -> best = FOR_PART_OF_DEFINITION;
        case NONE -> {
          // As good as any other place.
        }
      }
    }
    return best;
  }

  private List<Hit.Line> lines() {
    List<Hit.Line> lines = new ArrayList<>();
    LineCount count = new LineCount(content.bytes());
    int from = 0;
    while (from < matches.size()) {
      count.goTo(matches.get(from).start());
      int to = from + 1;
      while (to < matches.size() && matches.get(to).start() < count.next()) {
        to++;
      }
      lines.add(line(count, matches.subList(from, to)));
      from = to;
    }
    return lines;
  }

  private Hit.Line line(LineCount at, List<Span> spans) {
    String text =
        new String(content.bytes(), at.start(), at.end() - at.start(), StandardCharsets.ISO_8859_1);
    List<Hit.Match> marks = new ArrayList<>();
    int marked = at.start();
    for (Span span : spans) {
      int from = Math.max(span.start(), marked);
      int to = Math.min(span.end(), at.end());
      if (to > from) {
        marks.add(new Hit.Match(from - at.start(), to - at.start()));
        marked = to;
      }
    }
    return new Hit.Line(at.number(), text, marks);
  }
}
