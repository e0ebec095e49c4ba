/** Rules about symbolic links, in the root and on the way to it. */
@NullMarked
package dev.phpfsck.rules.link;

import org.jspecify.annotations.NullMarked;
