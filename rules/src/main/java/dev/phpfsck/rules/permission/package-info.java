/**
 * Rules about what the web user may read, enter, write and execute. They are silent where owners on
 * disk are not those of the server.
 */
@NullMarked
package dev.phpfsck.rules.permission;

import org.jspecify.annotations.NullMarked;
