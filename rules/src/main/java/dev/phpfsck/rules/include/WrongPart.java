package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.evaluate.graph.MissingReference.Piece;
import dev.phpfsck.evaluate.graph.MissingReference.WrittenText;
import dev.phpfsck.finding.Location;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * The part of a path that is wrong, where it is written: the first segment that the directory
 * before it does not have, or has in another case.
 */
final class WrongPart {
  private WrongPart() {}

  /** Where {@code file} writes the wrong part of {@code missing}; empty where it computes it. */
  static Optional<Location> of(Site site, SitePath file, MissingReference missing) {
    return segment(site, missing)
        .flatMap(segment -> written(file, missing, segment))
        .map(span -> site.location(file, span));
  }

  /** The wrong segment as a stretch of the path, seen from the try that came farthest. */
  private static Optional<Span> segment(Site site, MissingReference missing) {
    Optional<CaseSlip> slip = CaseSlip.of(site, missing);
    if (slip.isPresent()) {
      return slip.map(other -> stretch(missing.path(), other.written()));
    }
    return missing.tried().stream()
        .map(site.tree()::lookup)
        .filter(Lookup.Missing.class::isInstance)
        .map(Lookup.Missing.class::cast)
        .max(Comparator.comparingInt(lookup -> lookup.deepest().length()))
        .map(lookup -> stretch(missing.path(), lookup.segment()));
  }

  private static Span stretch(String path, String segment) {
    int at = ("/" + path + "/").lastIndexOf("/" + segment + "/");
    return at < 0 ? new Span(0, path.length()) : new Span(at, at + segment.length());
  }

  private static Optional<Span> written(SitePath file, MissingReference missing, Span segment) {
    int start = 0;
    for (Piece piece : missing.pieces()) {
      int end = start + piece.text().length();
      int from = Math.max(start, segment.start());
      int to = Math.min(end, segment.end());
      if (from < to && piece.literal().isPresent()) {
        WrittenText text = piece.literal().get();
        if (text.verbatim() && text.file().equals(file)) {
          int base = text.span().start() + 1 + text.offset() - start;
          return Optional.of(new Span(base + from, base + to));
        }
      }
      start = end;
    }
    return Optional.empty();
  }
}
