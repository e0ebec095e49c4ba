package dev.phpfsck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.analysis.ScanResult;
import dev.phpfsck.analysis.ScanSummary;
import dev.phpfsck.analysis.SourceLines;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.TraceStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reports say of the other places of a fault. */
class OtherPlacesTest {
  private static String written(Report report, List<TraceStep> also) throws IOException {
    Finding finding =
        Finding.at(Location.of("a.php"), "missing-include", "`x` does not exist")
            .also(also)
            .build();
    StringBuilder out = new StringBuilder();
    report.write(
        new ScanResult(
            "/srv",
            new ScanSummary(9, 7, 7, 0, 6, 1, 2, 3, 0, 0, 0, 4),
            List.of(finding),
            List.of(),
            new SourceLines(Path.of("/srv"), Path.of("/"))),
        out);
    return out.toString();
  }

  @Test
  void peopleReadTheLines() throws IOException {
    TextReport report = new TextReport(false);
    assertThat(written(report, List.of(new TraceStep("b.php", 76), new TraceStep("c.php", 4))))
        .contains(" = also: b.php:76, c.php:4\n");
    assertThat(written(report, List.of())).doesNotContain("also");
  }

  @Test
  void ofVeryManyPeopleReadTheFirst() throws IOException {
    List<TraceStep> many =
        IntStream.range(0, 20).mapToObj(i -> new TraceStep("b" + i + ".php", 1)).toList();
    assertThat(written(new TextReport(false), many))
        .contains(", b7.php:1, …\n")
        .doesNotContain("b8.php");
  }

  @Test
  void programsGetAllOfThem() throws IOException {
    assertThat(written(new JsonReport("1"), List.of(new TraceStep("b.php", 76))))
        .containsPattern("\"also\":\\s*\\[\\s*\\{\\s*\"path\":\\s*\"b.php\",\\s*\"line\":\\s*76");
  }
}
