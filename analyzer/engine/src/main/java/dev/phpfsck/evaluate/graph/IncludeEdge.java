package dev.phpfsck.evaluate.graph;

import dev.phpfsck.fact.IncludeKind;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.source.Span;
import java.util.List;

/**
 * One include in one file, with all that it can mean.
 *
 * @param span the whole include expression; for an autoload, the use of the class
 * @param argument what comes behind the keyword
 * @param source the argument as it is written, cut where it is long
 * @param line where {@code span} begins, from 1
 * @param column where {@code span} begins, from 1, in bytes
 * @param targets the files that it can load, sorted: relative to the root, or absolute when outside
 * @param missing the values that name no file, sorted; only where the status is {@code MISSING}
 * @param patterns for a value that is known in part, that part, with {@code *} for the gaps
 * @param because for all but a plain {@code RESOLVED}: why, in a few words; otherwise empty
 * @param conditional whether some condition decides if it is reached
 * @param tainted where request data that reaches the path enters; empty where none does
 */
public record IncludeEdge(
    SitePath file,
    Span span,
    Span argument,
    String source,
    int line,
    int column,
    IncludeKind kind,
    IncludeStatus status,
    List<String> targets,
    List<MissingReference> missing,
    List<String> patterns,
    String because,
    boolean conditional,
    List<SourcePlace> tainted)
    implements Comparable<IncludeEdge> {
  public IncludeEdge {
    targets = List.copyOf(targets);
    missing = List.copyOf(missing);
    patterns = List.copyOf(patterns);
    tainted = List.copyOf(tainted);
  }

  /** The targets that lie in the root. */
  public List<SitePath> targetsInside() {
    return targets.stream().filter(t -> !t.startsWith("/")).map(SitePath::new).toList();
  }

  /** Orders by file, then place, then kind. */
  @Override
  public int compareTo(IncludeEdge other) {
    int byFile = file.compareTo(other.file);
    int bySpan = byFile != 0 ? byFile : span.compareTo(other.span);
    return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
  }
}
