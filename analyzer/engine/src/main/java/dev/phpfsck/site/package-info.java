/**
 * The inventory of a web root: which files, directories and links it holds, and what a path means
 * there.
 *
 * <p>Central types: {@link dev.phpfsck.site.SiteTree}, {@link dev.phpfsck.site.SitePath}. Nothing
 * here opens or parses a PHP file.
 */
@NullMarked
package dev.phpfsck.site;

import org.jspecify.annotations.NullMarked;
