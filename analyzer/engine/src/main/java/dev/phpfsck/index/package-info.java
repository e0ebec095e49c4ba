/**
 * What is remembered of a web root between scans, and found quickly in it: the facts of each file
 * under the file's identity, the names of all files, what stands in them.
 *
 * <p>Central type: {@link dev.phpfsck.index.SiteIndex}. An index lies in the cache directory of the
 * user, one for each root ({@link dev.phpfsck.index.IndexHome}), never in the root itself. It is a
 * cache: one that is missing, damaged, locked or of another version costs time, never an answer.
 *
 * <p>This package and the one below it are the only ones that know Lucene. It looks into no fact
 * and judges nothing.
 */
@NullMarked
package dev.phpfsck.index;

import org.jspecify.annotations.NullMarked;
