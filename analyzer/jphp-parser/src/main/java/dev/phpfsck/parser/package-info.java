/**
 * Reads PHP from 5.6 to 8.6 into a tree of {@link dev.phpfsck.parser.ast.Node}.
 *
 * <p>It reads text; it does not look at other files, resolve names or run anything.
 */
@NullMarked
package dev.phpfsck.parser;

import org.jspecify.annotations.NullMarked;
