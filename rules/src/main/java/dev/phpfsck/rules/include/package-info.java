/**
 * Rules about {@code include} and {@code require}. They read the include graph and nothing else.
 */
@NullMarked
package dev.phpfsck.rules.include;

import org.jspecify.annotations.NullMarked;
