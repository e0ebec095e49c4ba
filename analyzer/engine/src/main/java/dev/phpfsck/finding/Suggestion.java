package dev.phpfsck.finding;

import java.util.List;

/**
 * What could be written instead of a reference that leads nowhere.
 *
 * @param path the file that it would lead to; it exists
 * @param replacement the source text to write in place of the wrong part, bytes as ISO-8859-1
 * @param score from 0 to 1: the share of such suggestions that are right
 * @param edits what makes the repair, exactly; empty where the source cannot be edited in one place
 */
public record Suggestion(String path, String replacement, double score, List<Edit> edits) {
  public Suggestion {
    edits = List.copyOf(edits);
  }
}
