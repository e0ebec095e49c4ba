package dev.phpfsck.suggest;

import dev.phpfsck.site.SitePath;

/**
 * A file that may have been meant.
 *
 * @param cost how unlikely the slip is that wrote the reference for it, as in {@link PathDistance},
 *     evidence taken into account
 * @param probability that it was meant, from 0 to 1
 */
record Guess(SitePath file, double cost, double probability) {}
