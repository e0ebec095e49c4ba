/**
 * What of a site's code can matter to an include path: values are traced back from the includes to
 * where they may come from, and whatever does not lie on the way is left out before the code is
 * followed.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.relevance.Relevance}. It computes no value.
 */
@NullMarked
package dev.phpfsck.evaluate.relevance;

import org.jspecify.annotations.NullMarked;
