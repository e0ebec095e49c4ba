package dev.phpfsck.rules.endtoend;

import java.util.List;
import java.util.function.Consumer;

/**
 * One fault, or something that looks like one.
 *
 * @param modes in which it is made
 * @param url what is asked for
 * @param isFault whether something must be found; a look-alike must stay without an error
 * @param make makes it in a healthy tree
 */
record Fault(
    String name, List<Mode> modes, String url, boolean isFault, Consumer<ServerTree> make) {}
