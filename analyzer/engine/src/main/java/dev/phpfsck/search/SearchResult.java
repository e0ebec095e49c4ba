package dev.phpfsck.search;

import dev.phpfsck.site.SiteProblem;
import java.util.List;

/**
 * What a search found.
 *
 * @param root as the user named it
 * @param hits the best first
 * @param problems what could not be looked at
 */
public record SearchResult(String root, String query, List<Hit> hits, List<SiteProblem> problems) {
  public SearchResult {
    hits = List.copyOf(hits);
    problems = List.copyOf(problems);
  }
}
