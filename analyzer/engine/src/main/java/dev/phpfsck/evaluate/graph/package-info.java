/**
 * Who includes whom in a site, as it was found out: what rules and reports read.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.graph.IncludeGraph}. Values without behaviour; how
 * they come about is a matter of the packages beside this one.
 */
@NullMarked
package dev.phpfsck.evaluate.graph;

import org.jspecify.annotations.NullMarked;
