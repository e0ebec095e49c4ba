/**
 * What was probably meant: the file that a reference to nothing should have named, with the edit of
 * the source that names it.
 *
 * <p>Central type: {@link dev.phpfsck.suggest.Suggester}. Candidates come from {@link
 * dev.phpfsck.index.NameIndex}; each is weighed as the explanation of one slip against all others
 * and against the file being gone, so that a score is a probability. Nothing here reads or changes
 * a file.
 */
@NullMarked
package dev.phpfsck.suggest;

import org.jspecify.annotations.NullMarked;
