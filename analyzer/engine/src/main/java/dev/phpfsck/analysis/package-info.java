/**
 * The pipeline: from a web root to ranked findings.
 *
 * <p>Central type: {@link dev.phpfsck.analysis.Analysis}, whose {@code run} reads like the picture
 * in the documentation: discover, read, parse, extract facts, evaluate, rules, rank. Nothing here
 * prints or exits.
 */
@NullMarked
package dev.phpfsck.analysis;

import org.jspecify.annotations.NullMarked;
