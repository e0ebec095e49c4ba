/**
 * Regular expressions as PHP's {@code preg_} functions take them, for strings that are known.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.regex.PerlRegex}. It knows nothing of the values of
 * an evaluation.
 */
@NullMarked
package dev.phpfsck.evaluate.regex;

import org.jspecify.annotations.NullMarked;
