package dev.phpfsck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ScanSummary;
import dev.phpfsck.analysis.SourceLines;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.site.SiteProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditReportsTest {
  private static Finding finding(Severity severity) {
    return Finding.at(Location.of("a|b.php"), "missing-include", "`x` is\nmissing")
        .severity(severity)
        .impact(Impact.HTTP_500)
        .build();
  }

  private static ScanResult result(List<Finding> findings, List<SiteProblem> problems) {
    return new ScanResult(
        "/srv/\"shop\"",
        new ScanSummary(9, 7, 7, 0, 6, 1, 2, 3, 0, 0, 0, 4),
        findings,
        problems,
        new SourceLines(Path.of("/srv"), Path.of("/")));
  }

  private static String written(Report report, ScanResult result) throws IOException {
    StringBuilder out = new StringBuilder();
    report.write(result, out);
    return out.toString();
  }

  @Test
  void prometheusGetsOneSampleForEachRuleSeverityAndImpact() throws IOException {
    String text =
        written(
            new PrometheusReport(),
            result(List.of(finding(Severity.ERROR), finding(Severity.ERROR)), List.of()));
    assertThat(text)
        .contains(
            "phpfsck_findings{root=\"/srv/\\\"shop\\\"\",rule=\"missing-include\",severity=\"error\","
                + "impact=\"http-500\"} 2\n")
        .contains("phpfsck_includes{root=\"/srv/\\\"shop\\\"\",status=\"missing\"} 2\n")
        .endsWith("\n");
    assertThat(text.lines()).allMatch(line -> line.startsWith("# ") || line.startsWith("phpfsck_"));
  }

  @Test
  void nagiosGetsOneLineWithOneBar() throws IOException {
    String line = written(new NagiosReport(), result(List.of(finding(Severity.ERROR)), List.of()));
    assertThat(line)
        .startsWith("PHPFSCK CRITICAL - 1 errors, 0 warnings, first: a?b.php:1 'x' is?missing | ")
        .endsWith("\n");
    assertThat(line.chars().filter(c -> c == '|')).hasSize(1);
    assertThat(line.chars().filter(c -> c == '\n')).hasSize(1);
  }

  @Test
  void nagiosIsToldTheStateByTheExitCode() {
    assertThat(NagiosReport.exitCode(result(List.of(), List.of()))).isZero();
    assertThat(NagiosReport.exitCode(result(List.of(finding(Severity.NOTE)), List.of()))).isZero();
    assertThat(NagiosReport.exitCode(result(List.of(finding(Severity.WARNING)), List.of())))
        .isEqualTo(1);
    assertThat(NagiosReport.exitCode(result(List.of(finding(Severity.ERROR)), List.of())))
        .isEqualTo(2);
    List<SiteProblem> problems = List.of(new SiteProblem("a", "could not be read"));
    assertThat(NagiosReport.exitCode(result(List.of(), problems))).isEqualTo(3);
  }
}
