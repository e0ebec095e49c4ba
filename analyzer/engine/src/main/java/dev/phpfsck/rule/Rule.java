package dev.phpfsck.rule;

import dev.phpfsck.finding.Finding;
import java.util.List;

/**
 * Finds one kind of fault. A rule has no state: one instance serves any number of sites.
 *
 * <p>Its page, {@code X.md}, lies beside its class {@code X.java} and is the rule's documentation
 * and its first test.
 */
public interface Rule {
  /** What this rule is called and how it is classed. */
  RuleInfo info();

  /** Every place in {@code site} that has this fault, in any order; empty where there is none. */
  List<Finding> check(Site site);
}
