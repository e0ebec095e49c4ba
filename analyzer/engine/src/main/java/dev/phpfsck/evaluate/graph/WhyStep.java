package dev.phpfsck.evaluate.graph;

/**
 * One step of how a value came about.
 *
 * @param depth how far it is from the include: 0 is the include itself
 * @param place where it happens
 * @param text what happens there, such as {@code `ABSPATH` is `/var/www/html/`}
 */
public record WhyStep(int depth, SourcePlace place, String text) {}
