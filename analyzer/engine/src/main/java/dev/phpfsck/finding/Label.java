package dev.phpfsck.finding;

/**
 * A mark under a part of the source, with a few words: the part of a finding's place that is wrong.
 *
 * @param text succinct, lower case, no full stop; may be empty
 */
public record Label(Location location, String text) {}
