/**
 * Feeds the parser with what nobody would write: damaged files, extreme nesting, huge lines, any
 * bytes. The central type is {@link dev.phpfsck.parser.fuzz.Invariants}, which says what must hold
 * of every tree.
 */
@NullMarked
package dev.phpfsck.parser.fuzz;

import org.jspecify.annotations.NullMarked;
