package dev.phpfsck.evaluate;

import java.util.BitSet;
import java.util.Map;

/**
 * A script that something outside of the site starts, and what came of it.
 *
 * @param end what is known when it has come to its end
 * @param loads the numbers of the files that it can load
 * @param opens whether it may load more, nobody knows what
 */
record EntryScript(int file, Run run, Map<Key, Bound> end, BitSet loads, boolean opens) {
  boolean loadsOthers() {
    return !loads.isEmpty();
  }
}
