/** Rules about names that code uses and that nobody declares. */
@NullMarked
package dev.phpfsck.rules.symbol;

import org.jspecify.annotations.NullMarked;
