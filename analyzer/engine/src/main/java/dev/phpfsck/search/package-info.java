/**
 * Finding text in a site, with regard to what it is: a word in a comment, the name of what a file
 * defines, part of a path.
 *
 * <p>Central types: {@link dev.phpfsck.search.Query}, {@link dev.phpfsck.search.Search}. The index
 * says which files can match; each of those is read, so that answers are never older than the
 * files.
 */
@NullMarked
package dev.phpfsck.search;

import org.jspecify.annotations.NullMarked;
