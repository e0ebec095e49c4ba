package dev.phpfsck.finding;

/**
 * One replacement in one file: the bytes from {@code startByte} to before {@code endByte} become
 * {@code text}. Offsets are those of the file as it was scanned.
 *
 * @param path as in {@link Location}
 * @param text bytes as ISO-8859-1
 */
public record Edit(String path, int startByte, int endByte, String text) {}
