package dev.phpfsck.analysis;

import dev.phpfsck.finding.AffectedEntryPoints;
import dev.phpfsck.finding.Confidence;
import dev.phpfsck.finding.Edit;
import dev.phpfsck.finding.Evidence;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Label;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.finding.Suggestion;
import dev.phpfsck.finding.TraceStep;
import dev.phpfsck.site.SiteProblem;
import dev.phpfsck.source.Span;

/** Writes down what a scan found, and reads it again, the same to the last byte of a report. */
final class OutcomeCodec {
  private OutcomeCodec() {}

  static byte[] encode(Outcome outcome) {
    OutcomeOutput out = new OutcomeOutput();
    summary(out, outcome.summary());
    out.list(outcome.findings(), OutcomeCodec::finding);
    out.list(outcome.problems(), (o, problem) -> o.text(problem.path()).text(problem.message()));
    return out.toBytes();
  }

  /** What {@link #encode} wrote. */
  static Outcome decode(byte[] bytes) {
    OutcomeInput in = new OutcomeInput(bytes);
    return new Outcome(
        summary(in),
        in.list(OutcomeCodec::finding),
        in.list(i -> new SiteProblem(i.text(), i.text())));
  }

  private static void summary(OutcomeOutput out, ScanSummary s) {
    out.number(s.files()).number(s.phpFiles()).number(s.parsed()).number(s.reused());
    out.number(s.includes()).number(s.resolved()).number(s.missing()).number(s.guarded());
    out.number(s.pattern()).number(s.dynamic()).number(s.remote()).number(s.entryPoints());
  }

  private static ScanSummary summary(OutcomeInput in) {
    return new ScanSummary(
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number());
  }

  private static void finding(OutcomeOutput out, Finding finding) {
    location(out, finding.location());
    out.text(finding.rule()).text(finding.message());
    out.text(finding.severity().name());
    out.text(finding.confidence().name());
    out.text(finding.impact().name());
    out.optional(finding.label(), OutcomeCodec::label);
    out.text(finding.reference());
    out.list(finding.resolved(), OutcomeOutput::text);
    out.list(finding.suggestions(), OutcomeCodec::suggestion);
    out.optional(finding.fix(), OutcomeCodec::fix);
    out.list(finding.trace(), OutcomeCodec::step);
    out.list(finding.also(), OutcomeCodec::step);
    AffectedEntryPoints reached = finding.entryPoints();
    out.number(reached.affected()).number(reached.surely() ? 1 : 0).number(reached.total());
    out.list(reached.examples(), OutcomeOutput::text);
    out.list(finding.evidence(), OutcomeCodec::evidence);
  }

  private static Finding finding(OutcomeInput in) {
    Location location = location(in);
    Finding.Builder finding = Finding.at(location, in.text(), in.text());
    finding.severity(Severity.valueOf(in.text()));
    finding.confidence(Confidence.valueOf(in.text()));
    finding.impact(Impact.valueOf(in.text()));
    in.optional(OutcomeCodec::label).ifPresent(l -> finding.label(l.location(), l.text()));
    finding.reference(in.text());
    finding.resolved(in.list(OutcomeInput::text));
    finding.suggestions(in.list(OutcomeCodec::suggestion));
    in.optional(OutcomeCodec::fix).ifPresent(finding::fix);
    finding.trace(in.list(OutcomeCodec::step));
    finding.also(in.list(OutcomeCodec::step));
    finding.entryPoints(
        new AffectedEntryPoints(
            in.number(), in.number() == 1, in.number(), in.list(OutcomeInput::text)));
    in.list(OutcomeCodec::evidence).forEach(finding::evidence);
    return finding.build();
  }

  private static void location(OutcomeOutput out, Location location) {
    out.text(location.path());
    out.number(location.span().start()).number(location.span().end());
    out.number(location.line()).number(location.column());
    out.number(location.endLine()).number(location.endColumn());
  }

  private static Location location(OutcomeInput in) {
    return new Location(
        in.text(),
        new Span(in.number(), in.number()),
        in.number(),
        in.number(),
        in.number(),
        in.number());
  }

  private static void step(OutcomeOutput out, TraceStep step) {
    out.text(step.path()).number(step.line());
  }

  private static TraceStep step(OutcomeInput in) {
    return new TraceStep(in.text(), in.number());
  }

  private static void label(OutcomeOutput out, Label label) {
    location(out, label.location());
    out.text(label.text());
  }

  private static Label label(OutcomeInput in) {
    return new Label(location(in), in.text());
  }

  private static void suggestion(OutcomeOutput out, Suggestion suggestion) {
    out.text(suggestion.path()).text(suggestion.replacement()).real(suggestion.score());
    out.list(suggestion.edits(), OutcomeCodec::edit);
  }

  private static Suggestion suggestion(OutcomeInput in) {
    return new Suggestion(in.text(), in.text(), in.real(), in.list(OutcomeCodec::edit));
  }

  private static void edit(OutcomeOutput out, Edit edit) {
    out.text(edit.path()).number(edit.startByte()).number(edit.endByte()).text(edit.text());
  }

  private static Edit edit(OutcomeInput in) {
    return new Edit(in.text(), in.number(), in.number(), in.text());
  }

  private static void evidence(OutcomeOutput out, Evidence evidence) {
    out.text(evidence.source()).text(Long.toString(evidence.count()));
    out.text(evidence.first()).text(evidence.last());
  }

  private static Evidence evidence(OutcomeInput in) {
    return new Evidence(in.text(), Long.parseLong(in.text()), in.text(), in.text());
  }

  private static void fix(OutcomeOutput out, Fix fix) {
    switch (fix) {
      case Fix.EditText f -> out.number(0).list(f.edits(), OutcomeCodec::edit).text(f.describe());
      case Fix.ChangeMode f -> out.number(1).text(f.path()).number(f.mode());
      case Fix.ChangeOwner f -> out.number(2).text(f.path()).text(f.owner());
      case Fix.CreateLink f -> out.number(3).text(f.path()).text(f.target());
      case Fix.Move f -> out.number(4).text(f.from()).text(f.to());
      case Fix.Remove f -> out.number(5).text(f.path());
      case Fix.Command f -> out.number(6).text(f.describe());
    }
  }

  private static Fix fix(OutcomeInput in) {
    int kind = in.number();
    return switch (kind) {
      case 0 -> new Fix.EditText(in.list(OutcomeCodec::edit), in.text());
      case 1 -> new Fix.ChangeMode(in.text(), in.number());
      case 2 -> new Fix.ChangeOwner(in.text(), in.text());
      case 3 -> new Fix.CreateLink(in.text(), in.text());
      case 4 -> new Fix.Move(in.text(), in.text());
      case 5 -> new Fix.Remove(in.text());
      case 6 -> new Fix.Command(in.text());
      default -> throw new IllegalArgumentException("no such fix: " + kind);
    };
  }
}
