package dev.phpfsck.suggest;

import dev.phpfsck.finding.Location;

/**
 * A word that stands in the site once in a while and is one slip from another, frequent one.
 *
 * @param location the word; the file as a whole where its name has the word
 * @param word as it is written
 * @param meant the frequent word, in small letters
 */
public record Misspelling(Location location, String word, String meant) {}
