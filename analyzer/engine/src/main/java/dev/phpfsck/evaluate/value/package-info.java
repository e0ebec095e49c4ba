/**
 * What a PHP value can be as far as anybody knows, and what PHP's own pure functions make of it:
 * sets of strings, numbers and arrays, strings that are known in part, and reasons why the rest is
 * not known.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.value.PathValue}. It knows nothing of courses, files
 * and states: values go in and come out.
 */
@NullMarked
package dev.phpfsck.evaluate.value;

import org.jspecify.annotations.NullMarked;
