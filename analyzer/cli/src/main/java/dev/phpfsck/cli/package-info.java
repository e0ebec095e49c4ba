/**
 * The command {@code phpfsck}: arguments in, report out, exit code.
 *
 * <p>Central type: {@link dev.phpfsck.cli.Main}. Only here is anything printed and is the process
 * ended; nothing else in the tool knows of this package.
 */
@NullMarked
package dev.phpfsck.cli;

import org.jspecify.annotations.NullMarked;
