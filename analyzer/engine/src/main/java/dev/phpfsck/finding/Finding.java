package dev.phpfsck.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One fault, said once.
 *
 * @param rule the id of the rule, such as {@code missing-include}
 * @param location the smallest place that means it
 * @param label the part of {@code location} that is wrong, where it is smaller than the whole
 * @param message the fault alone, without the remedy; lower case, no full stop, code in backticks
 * @param reference what the code refers to, as PHP sees it, with the root taken off; empty where a
 *     finding is about no reference
 * @param resolved where the reference leads: the paths that were tried, in PHP's order
 * @param suggestions the best first; may be empty
 * @param fix what to do, where it can be said exactly
 * @param trace from an entry point to the finding; may be empty
 * @param also where else the same is wrong, which is said here once; may be empty
 * @param evidence what logs say of it; may be empty
 */
public record Finding(
    String rule,
    Severity severity,
    Confidence confidence,
    Impact impact,
    Location location,
    Optional<Label> label,
    String message,
    String reference,
    List<String> resolved,
    List<Suggestion> suggestions,
    Optional<Fix> fix,
    List<TraceStep> trace,
    List<TraceStep> also,
    AffectedEntryPoints entryPoints,
    List<Evidence> evidence) {
  public Finding {
    resolved = List.copyOf(resolved);
    suggestions = List.copyOf(suggestions);
    trace = List.copyOf(trace);
    also = List.copyOf(also);
    evidence = List.copyOf(evidence);
  }

  /** Begins a finding of {@code rule} at {@code location}. */
  public static Builder at(Location location, String rule, String message) {
    return new Builder(location, rule, message);
  }

  /** This finding with some fields changed. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Names this fault across scans and edits elsewhere in the file: made of the rule, the file and
   * what is said, not of the line.
   */
  public String fingerprint() {
    String text = String.join("\0", rule, location.path(), reference, message);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Puts a finding together. What is not said: an error, certain, of no impact. */
  public static final class Builder {
    private final Location location;
    private final String rule;
    private final String message;
    private Severity severity = Severity.ERROR;
    private Confidence confidence = Confidence.CERTAIN;
    private Impact impact = Impact.NONE;
    private Optional<Label> label = Optional.empty();
    private String reference = "";
    private List<String> resolved = List.of();
    private List<Suggestion> suggestions = List.of();
    private Optional<Fix> fix = Optional.empty();
    private List<TraceStep> trace = List.of();
    private List<TraceStep> also = List.of();
    private AffectedEntryPoints entryPoints = AffectedEntryPoints.NONE;
    private List<Evidence> evidence = List.of();

    private Builder(Location location, String rule, String message) {
      this.location = location;
      this.rule = rule;
      this.message = message;
    }

    private Builder(Finding from) {
      this(from.location, from.rule, from.message);
      severity = from.severity;
      confidence = from.confidence;
      impact = from.impact;
      label = from.label;
      reference = from.reference;
      resolved = from.resolved;
      suggestions = from.suggestions;
      fix = from.fix;
      trace = from.trace;
      also = from.also;
      entryPoints = from.entryPoints;
      evidence = from.evidence;
    }

    public Builder severity(Severity severity) {
      this.severity = severity;
      return this;
    }

    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    public Builder impact(Impact impact) {
      this.impact = impact;
      return this;
    }

    public Builder label(Location place, String text) {
      this.label = Optional.of(new Label(place, text));
      return this;
    }

    public Builder reference(String reference) {
      this.reference = reference;
      return this;
    }

    public Builder resolved(List<String> resolved) {
      this.resolved = resolved;
      return this;
    }

    public Builder suggestions(List<Suggestion> suggestions) {
      this.suggestions = suggestions;
      return this;
    }

    public Builder fix(Fix fix) {
      this.fix = Optional.of(fix);
      return this;
    }

    public Builder trace(List<TraceStep> trace) {
      this.trace = trace;
      return this;
    }

    public Builder also(List<TraceStep> also) {
      this.also = also;
      return this;
    }

    public Builder entryPoints(AffectedEntryPoints entryPoints) {
      this.entryPoints = entryPoints;
      return this;
    }

    public Builder evidence(Evidence more) {
      List<Evidence> all = new ArrayList<>(evidence);
      all.add(more);
      this.evidence = all;
      return this;
    }

    public Finding build() {
      return new Finding(
          rule,
          severity,
          confidence,
          impact,
          location,
          label,
          message,
          reference,
          resolved,
          suggestions,
          fix,
          trace,
          also,
          entryPoints,
          evidence);
    }
  }
}
