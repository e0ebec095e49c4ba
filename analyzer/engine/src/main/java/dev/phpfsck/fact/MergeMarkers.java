package dev.phpfsck.fact;

import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The three lines of a merge that was not finished: {@code <<<<<<< ours}, {@code =======}, {@code
 * >>>>>>> theirs}. Only where all three stand, in that order.
 */
public final class MergeMarkers {
  private final List<Span> conflicts = new ArrayList<>();
  private final Set<Integer> lines = new HashSet<>();

  private MergeMarkers() {}

  /** Those in {@code text}, the bytes of a file as ISO-8859-1. */
  public static MergeMarkers in(String text) {
    MergeMarkers markers = new MergeMarkers();
    List<Span> open = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      Span line = new Span(at, end);
      if (text.startsWith("<<<<<<< ", at)) {
        open.clear();
        open.add(line);
      } else if (open.size() == 1 && text.substring(at, end).strip().equals("=======")) {
        open.add(line);
      } else if (open.size() == 2 && text.startsWith(">>>>>>> ", at)) {
        markers.conflicts.add(open.getFirst());
        open.forEach(marker -> markers.lines.add(marker.start()));
        markers.lines.add(at);
        open.clear();
      }
      at = end + 1;
    }
    return markers;
  }

  /** The first line of each conflict. */
  public List<Span> conflicts() {
    return conflicts;
  }

  /** Whether the line that begins at {@code offset} is one of the three. */
  public boolean isMarker(int offset) {
    return lines.contains(offset);
  }
}
