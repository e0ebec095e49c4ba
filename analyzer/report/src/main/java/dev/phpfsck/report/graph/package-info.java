/**
 * The include graph in the forms that {@code phpfsck graph} writes.
 *
 * <p>Central type: {@link dev.phpfsck.report.graph.GraphReport}. A {@link
 * dev.phpfsck.report.graph.GraphSelection} says which part of the graph is asked for.
 */
@NullMarked
package dev.phpfsck.report.graph;

import org.jspecify.annotations.NullMarked;
