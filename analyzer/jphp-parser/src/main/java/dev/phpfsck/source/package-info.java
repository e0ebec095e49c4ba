/**
 * Positions in source text: byte spans, and the lines and columns that people read.
 *
 * <p>Source text is bytes. Where a {@code String} is wanted it is those bytes as ISO-8859-1, so a
 * character index is a byte offset and nothing is ever malformed.
 */
@NullMarked
package dev.phpfsck.source;

import org.jspecify.annotations.NullMarked;
