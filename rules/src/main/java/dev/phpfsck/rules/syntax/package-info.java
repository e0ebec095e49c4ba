/** Rules about files that PHP does not compile. */
@NullMarked
package dev.phpfsck.rules.syntax;

import org.jspecify.annotations.NullMarked;
