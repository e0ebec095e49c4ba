/**
 * The rules, a package for each group of the rule table. A rule is one small class {@code X.java}
 * with its page {@code X.md} beside it, one line in the service file {@code
 * META-INF/services/dev.phpfsck.rule.Rule}, and its sites in {@code
 * src/test/sites/<rule-id>/<case>/}: adding one touches nothing else.
 *
 * <p>Here lies only what rules of several groups have in common.
 */
@NullMarked
package dev.phpfsck.rules;

import org.jspecify.annotations.NullMarked;
