/**
 * What phpfsck has to say: findings, where they point, what to write instead.
 *
 * <p>Central type: {@link dev.phpfsck.finding.Finding}. Plain data; nothing here analyses or
 * prints.
 */
@NullMarked
package dev.phpfsck.finding;

import org.jspecify.annotations.NullMarked;
