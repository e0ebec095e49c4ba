/** Rules about names that code uses and nobody declares, or that two files declare. */
@NullMarked
package dev.phpfsck.rules.symbol;

import org.jspecify.annotations.NullMarked;
