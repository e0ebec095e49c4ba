package dev.phpfsck.finding;

import java.util.List;

/**
 * How much of a site a finding takes down.
 *
 * @param affected how many entry points reach the finding
 * @param surely whether they do so whatever the conditions; otherwise, they can
 * @param total how many entry points the site has
 * @param examples some of the affected ones, the most visited kinds first
 */
public record AffectedEntryPoints(int affected, boolean surely, int total, List<String> examples) {
  /** For a finding that no entry point is known to reach. */
  public static final AffectedEntryPoints NONE = new AffectedEntryPoints(0, false, 0, List.of());

  public AffectedEntryPoints {
    examples = List.copyOf(examples);
  }
}
