/**
 * Rules about what PHP must load to run the site: its extensions, and the module or handler by
 * which the web server comes to PHP at all.
 */
@NullMarked
package dev.phpfsck.rules.module;

import org.jspecify.annotations.NullMarked;
