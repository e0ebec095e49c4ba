/**
 * For writers of rules: sites as fixtures, with what is expected written on the line it is about.
 *
 * <p>Central type: {@link dev.phpfsck.testkit.SiteFixture}. {@link dev.phpfsck.testkit.RulePage}
 * runs the examples of a rule's page; {@link dev.phpfsck.testkit.Machine} says what the machine
 * that runs the tests has.
 */
@NullMarked
package dev.phpfsck.testkit;

import org.jspecify.annotations.NullMarked;
