/** Rules about files that are sent to visitors as they are, and should not be. */
@NullMarked
package dev.phpfsck.rules.leak;

import org.jspecify.annotations.NullMarked;
