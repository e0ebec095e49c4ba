package dev.phpfsck.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeCodecTest {
  private static final Location PLACE =
      new Location("caf\u00e9/\u2192.php", new Span(3, 9), 1, 4, 2, 5);
  private static final Edit EDIT = new Edit("a.php", 1, 70_000, "x\u00ff\0y");
  private static final ScanSummary SUMMARY = new ScanSummary(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  @Test
  void readsWhatItWrote() {
    Finding plain = Finding.at(PLACE, "a-rule", "`x` does not exist").build();
    Finding full =
        plain.toBuilder()
            .severity(Severity.NOTE)
            .confidence(Confidence.POSSIBLE)
            .impact(Impact.HTTP_404)
            .label(PLACE, "here")
            .reference("/x")
            .resolved(List.of("x", "y"))
            .suggestions(List.of(new Suggestion("z", "'z'", 0.97, List.of(EDIT))))
            .trace(List.of(new TraceStep("index.php", 17)))
            .also(List.of(new TraceStep("b.php", 5)))
            .entryPoints(new AffectedEntryPoints(3, true, 4, List.of("index.php")))
            .evidence(new Evidence("error_log", 5_000_000_000L, "then", "now"))
            .build();
    Stream<Fix> fixes =
        Stream.of(
            new Fix.EditText(List.of(EDIT), "replace"),
            new Fix.ChangeMode("a", 0640),
            new Fix.ChangeOwner("a", "root:root"),
            new Fix.CreateLink("a", "../b"),
            new Fix.Move("a", "b"),
            new Fix.Remove("a"),
            new Fix.Command("a2enmod rewrite"));
    Stream<Finding> fixed = fixes.map(fix -> plain.toBuilder().fix(fix).build());
    List<Finding> findings = Stream.concat(Stream.of(plain, full), fixed).toList();
    Outcome outcome = new Outcome(SUMMARY, findings, List.of(new SiteProblem("p", "unreadable")));

    assertThat(OutcomeCodec.decode(OutcomeCodec.encode(outcome))).isEqualTo(outcome);
  }

  @Test
  void aKindOfFixThatIsNotInThisTestIsNotWritten() {
    assertThat(Fix.class.getPermittedSubclasses()).hasSize(7);
  }
}
