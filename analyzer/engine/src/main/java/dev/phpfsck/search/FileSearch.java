package dev.phpfsck.search;

import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file against one query. */
final class FileSearch {
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
  private @Nullable Lines lines;
  private double score;

  /**
   * A search of the file at {@code path}.
   *
   * @param zones asked once at the most, and only where the query cannot do without
   */
  FileSearch(SitePath path, Text content, Supplier<Zones> zones) {
    this.path = path;
    this.name = Text.of(path.value());
    this.content = content;
    this.reader = zones;
  }

  /** The file's answer, without its lines; empty unless it has all that the query asks for. */
  Optional<Hit> answer(Query query) {
    // Loops, here and below: a stream is a dozen calls, in code that is hardly warm.
    for (Term term : query.terms()) {
      if (!mayHave(term)) {
        return Optional.empty();
      }
    }
    for (Term term : query.terms()) {
      if (!hasTerm(term)) {
        return Optional.empty();
      }
    }
    matches.sort(null);
    lines = new Lines(content, matches);
    double factor = isThirdParty(path.value()) ? FOR_THIRD_PARTY : 1;
    return Optional.of(new Hit(path, score * factor, lines.count(), List.of()));
  }

  /**
   * The answer with the best of its lines, whose numbers take a look at the text before.
   *
   * @param most as many at the most
   */
  Hit show(Hit answer, int most) {
    List<Hit.Line> best = lines == null ? List.of() : lines.best(most);
    return new Hit(path, answer.score(), answer.count(), best);
  }

  private static boolean isThirdParty(String path) {
    return isBelow(path, "vendor/") || isBelow(path, "node_modules/") || path.contains(".min.");
  }

  private static boolean isBelow(String path, String directory) {
    int at = path.indexOf(directory);
    while (at > 0 && path.charAt(at - 1) != '/') {
      at = path.indexOf(directory, at + 1);
    }
    return at >= 0;
  }

  /** Spares files without the text in question the look at their syntax. */
  private boolean mayHave(Term term) {
    return term.field().isOfFile()
        || term.field() == Field.TEXT
        || term.needle().next(content, 0) >= 0;
  }

  private boolean hasTerm(Term term) {
    return switch (term.field()) {
      case PATH -> counts(FOR_PATH, term.needle().isIn(name));
      case EXT -> counts(1, term.needle().matches(path.extension()));
      case TEXT -> found(term, List.of(content.whole()));
      case DEFINES, CALLS, INCLUDES, STRING, COMMENT -> found(term, placesToLook(term));
    };
  }

  /** Those of thousands of places that can have a match, without a look into each. */
  private List<Span> placesToLook(Term term) {
    List<Span> look = new ArrayList<>();
    int next = -1;
    for (Span place : zones().of(term.field())) {
      if (next < place.start()) {
        next = term.needle().next(content, place.start());
        if (next < 0) {
          break;
        }
      }
      if (next < place.end()) {
        look.add(place);
      }
    }
    return look;
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
      switch (Definition.at(content, match)) {
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
}
