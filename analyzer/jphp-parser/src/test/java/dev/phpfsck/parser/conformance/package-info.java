/**
 * Compares the parser with PHP itself: verdicts, lines of errors, tokens, over real applications,
 * over PHP's own tests and over damaged files. The central type is {@link
 * dev.phpfsck.parser.conformance.Php}, a running PHP that answers questions about source text.
 *
 * <p>These tests know the parser's public door only. They need the {@code php} command and the
 * applications as Debian packages; {@link dev.phpfsck.parser.conformance.Machine} says what happens
 * where those are absent.
 */
@NullMarked
package dev.phpfsck.parser.conformance;

import org.jspecify.annotations.NullMarked;
