package dev.phpfsck.bench.mutation;

import dev.phpfsck.bench.recall.ExecutedInclude;

/**
 * A site with one include broken.
 *
 * @param include what was executed there when it was healthy
 * @param file the file that is changed, relative to the root
 * @param content its new text, bytes as ISO-8859-1; of no meaning where the target is touched
 * @param newTarget where the target lies now: its old place, or where it was moved; empty for none
 * @param told what was done, in a few words
 */
record Mutant(
    ExecutedInclude include,
    Breakage breakage,
    String file,
    String content,
    String newTarget,
    String told) {}
