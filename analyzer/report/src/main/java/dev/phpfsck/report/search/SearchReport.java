package dev.phpfsck.report.search;

import dev.phpfsck.search.SearchResult;
import java.io.IOException;

/** One format for what a search found. */
public interface SearchReport {
  /** Writes {@code result}; the same text for the same result. */
  void write(SearchResult result, Appendable out) throws IOException;
}
