package dev.phpfsck.report.search;

import dev.phpfsck.report.JsonWriter;
import dev.phpfsck.search.Hit;
import dev.phpfsck.search.SearchResult;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;

/** All hits as JSON; columns count from 1, in bytes, and an end column is the one behind. */
public final class SearchJson implements SearchReport {
  private static final int SCHEMA = 1;

  @Override
  public void write(SearchResult result, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object(() -> {
      json.number("schema", SCHEMA);
      json.word("root", result.root());
      json.word("query", result.query());
      json.number("files", result.hits().size());
      json.array(
          "hits",
          () -> {
            for (Hit hit : result.hits()) {
              hit(json, hit);
            }
          });
      json.array(
          "problems",
          () -> {
            for (SiteProblem problem : result.problems()) {
              json.object(
                  () -> json.text("path", problem.path()).word("message", problem.message()));
            }
          });
    });
    out.append('\n');
  }

  private static void hit(JsonWriter json, Hit hit) throws IOException {
    json.object(() -> {
      json.text("path", hit.path().value());
      json.share("score", hit.score());
      json.array(
          "lines",
          () -> {
            for (Hit.Line line : hit.lines()) {
              line(json, line);
            }
          });
    });
  }

  private static void line(JsonWriter json, Hit.Line line) throws IOException {
    json.object(() -> {
      json.number("line", line.number());
      json.text("text", line.text());
      json.array(
          "matches",
          () -> {
            for (Hit.Match match : line.matches()) {
              json.object(() ->
                  json.number("column", match.start() + 1).number("endColumn", match.end() + 1));
            }
          });
    });
  }
}
