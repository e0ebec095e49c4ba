package dev.phpfsck.finding;

/**
 * One step on the way from an entry point to a finding: in {@code path}, at {@code line}, the next
 * file is included.
 *
 * @param path as in {@link Location}
 * @param line from 1
 */
public record TraceStep(String path, int line) {}
