package dev.phpfsck.report;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ScanSummary;
import dev.phpfsck.finding.Finding;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metrics for the textfile collector of Prometheus' node exporter: write them to a file whose name
 * ends in {@code .prom} in its directory. No times are in it, so a file that did not change says
 * so.
 */
public final class PrometheusReport implements Report {
  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    String root = "root=\"" + escaped(result.root()) + "\"";
    head(out, "phpfsck_findings", "Findings by rule, severity and impact.");
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : result.findings()) {
      String labels =
          ",rule=\""
              + finding.rule()
              + "\",severity=\""
              + finding.severity().id()
              + "\",impact=\""
              + finding.impact().id()
              + "\"";
      counts.merge(root + labels, 1, Integer::sum);
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      sample(out, "phpfsck_findings", count.getKey(), count.getValue());
    }
    head(out, "phpfsck_problems", "Files and directories that could not be looked at.");
    sample(out, "phpfsck_problems", root, result.problems().size());
    summary(out, root, result.summary());
  }

  private static void summary(Appendable out, String root, ScanSummary summary) throws IOException {
    head(out, "phpfsck_php_files", "PHP files in the web root.");
    sample(out, "phpfsck_php_files", root, summary.phpFiles());
    head(out, "phpfsck_includes", "Include expressions by what became of them.");
    Map<String, Integer> statuses = new TreeMap<>();
    statuses.put("resolved", summary.resolved());
    statuses.put("missing", summary.missing());
    statuses.put("guarded", summary.guarded());
    statuses.put("pattern", summary.pattern());
    statuses.put("dynamic", summary.dynamic());
    statuses.put("remote", summary.remote());
    for (Map.Entry<String, Integer> status : statuses.entrySet()) {
      String labels = root + ",status=\"" + status.getKey() + "\"";
      sample(out, "phpfsck_includes", labels, status.getValue());
    }
    head(out, "phpfsck_entry_points", "Scripts that a visitor can ask for.");
    sample(out, "phpfsck_entry_points", root, summary.entryPoints());
  }

  private static void head(Appendable out, String metric, String help) throws IOException {
    out.append("# HELP ").append(metric).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(metric).append(" gauge\n");
  }

  private static void sample(Appendable out, String metric, String labels, int value)
      throws IOException {
    out.append(metric).append('{').append(labels).append("} ");
    out.append(String.valueOf(value)).append('\n');
  }

  /** As the exposition format asks: backslash, quote and line feed in a label's value. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
