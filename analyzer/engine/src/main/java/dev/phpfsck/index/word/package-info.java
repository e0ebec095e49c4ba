/**
 * The words in the texts and file names of a web root, and which of them are a slip from another.
 *
 * <p>Central type: {@link dev.phpfsck.index.word.WordIndex}. What is data, a name or of another
 * language is left out; English is known by a lexicon. It says which words are suspicious, and
 * judges no file.
 */
@NullMarked
package dev.phpfsck.index.word;

import org.jspecify.annotations.NullMarked;
