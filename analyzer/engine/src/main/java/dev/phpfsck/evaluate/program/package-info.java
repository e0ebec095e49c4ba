/**
 * All that the files of a site declare, by name: what one file means by what stands in another.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.program.Program}. It follows nothing.
 */
@NullMarked
package dev.phpfsck.evaluate.program;

import org.jspecify.annotations.NullMarked;
