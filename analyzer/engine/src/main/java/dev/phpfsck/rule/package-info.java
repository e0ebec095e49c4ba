/**
 * All that a writer of rules needs: a {@link dev.phpfsck.rule.Rule} looks at a {@link
 * dev.phpfsck.rule.Site} and returns findings.
 *
 * <p>Central type: {@link dev.phpfsck.rule.Rule}. Rules keep no state, read no files and know
 * nothing of reports. They are found through {@link java.util.ServiceLoader}, by {@link
 * dev.phpfsck.rule.RuleCatalog}.
 */
@NullMarked
package dev.phpfsck.rule;

import org.jspecify.annotations.NullMarked;
