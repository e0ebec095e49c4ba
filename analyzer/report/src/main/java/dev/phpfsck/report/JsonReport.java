package dev.phpfsck.report;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ScanSummary;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;
import java.util.List;

/** The stable format for other programs: schema 1, described in the README. */
public final class JsonReport implements Report {
  private static final int SCHEMA = 1;

  private final String version;

  /**
   * Writes reports of this tool.
   *
   * @param version the tool's version
   */
  public JsonReport(String version) {
    this.version = version;
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object(() -> {
      json.number("schema", SCHEMA);
      json.object("tool", () -> json.word("name", "phpfsck").word("version", version));
      json.text("root", result.root());
      json.object("summary", () -> summary(json, result.summary()));
      json.array(
          "findings",
          () -> {
            for (Finding finding : result.findings()) {
              json.object(() -> finding(json, finding));
            }
          });
      json.array(
          "problems",
          () -> {
            for (SiteProblem problem : result.problems()) {
              json.object(
                  () -> json.text("path", problem.path()).text("message", problem.message()));
            }
          });
    });
    out.append('\n');
  }

  private static void summary(JsonWriter json, ScanSummary summary) throws IOException {
    json.number("files", summary.files())
        .number("phpFiles", summary.phpFiles())
        .number("parsed", summary.parsed())
        .number("reused", summary.reused())
        .number("includes", summary.includes())
        .number("resolved", summary.resolved())
        .number("missing", summary.missing())
        .number("guarded", summary.guarded())
        .number("pattern", summary.pattern())
        .number("dynamic", summary.dynamic())
        .number("remote", summary.remote())
        .number("entryPoints", summary.entryPoints());
  }

  private static void finding(JsonWriter json, Finding finding) throws IOException {
    Location location = finding.location();
    json.word("fingerprint", finding.fingerprint())
        .word("rule", finding.rule())
        .word("severity", finding.severity().id())
        .word("confidence", finding.confidence().id())
        .word("impact", finding.impact().id())
        .text("path", location.path())
        .number("line", location.line())
        .number("column", location.column())
        .number("endLine", location.endLine())
        .number("endColumn", location.endColumn())
        .text("message", finding.message())
        .text("reference", finding.reference())
        .texts("resolved", finding.resolved());
    json.array(
        "suggestions",
        () -> {
          for (Suggestion suggestion : finding.suggestions()) {
            json.object(() -> suggestion(json, suggestion));
          }
        });
    json.text("repair", finding.fix().map(Fix::describe).orElse(""));
    steps(json, "trace", finding.trace());
    steps(json, "also", finding.also());
    json.object(
        "entryPoints",
        () ->
            json.number("affected", finding.entryPoints().affected())
                .number("total", finding.entryPoints().total())
                .texts("examples", finding.entryPoints().examples()));
    json.array(
        "evidence",
        () -> {
          for (Evidence evidence : finding.evidence()) {
            json.object(() -> evidence(json, evidence));
          }
        });
  }

  private static void steps(JsonWriter json, String name, List<TraceStep> steps)
      throws IOException {
    json.array(
        name,
        () -> {
          for (TraceStep step : steps) {
            json.object(() -> json.text("path", step.path()).number("line", step.line()));
          }
        });
  }

  private static void suggestion(JsonWriter json, Suggestion suggestion) throws IOException {
    json.text("path", suggestion.path())
        .text("replacement", suggestion.replacement())
        .share("score", suggestion.score());
    json.array(
        "edits",
        () -> {
          for (Edit edit : suggestion.edits()) {
            json.object(() ->
                json.text("path", edit.path())
                    .number("startByte", edit.startByte())
                    .number("endByte", edit.endByte())
                    .text("text", edit.text()));
          }
        });
  }

  private static void evidence(JsonWriter json, Evidence evidence) throws IOException {
    json.word("source", evidence.source())
        .number("count", evidence.count())
        .word("first", evidence.first())
        .word("last", evidence.last());
  }
}
