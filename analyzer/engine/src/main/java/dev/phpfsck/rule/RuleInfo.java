package dev.phpfsck.rule;

import dev.phpfsck.finding.Severity;

/**
 * What is known of a rule without running it.
 *
 * @param id names the fault, so that "ignore {@code missing-include}" reads as English
 * @param severity of its findings as a rule; a finding may say otherwise
 * @param summary one line: what it finds
 * @param onByDefault whether it runs unless asked not to
 */
public record RuleInfo(
    String id, RuleGroup group, Severity severity, String summary, boolean onByDefault) {

  /** A rule that runs by default. */
  public static RuleInfo of(String id, RuleGroup group, Severity severity, String summary) {
    return new RuleInfo(id, group, severity, summary, true);
  }
}
