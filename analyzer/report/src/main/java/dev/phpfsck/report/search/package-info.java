/**
 * What a search found, written: as text for a terminal, as JSON for programs.
 *
 * <p>Central type: {@link dev.phpfsck.report.search.SearchReport}.
 */
@NullMarked
package dev.phpfsck.report.search;

import org.jspecify.annotations.NullMarked;
