package dev.phpfsck.evaluate;

import dev.phpfsck.site.SitePath;

/**
 * A line of a file.
 *
 * @param offset in bytes, from 0
 * @param line from 1
 */
public record SourcePlace(SitePath file, int offset, int line) {}
