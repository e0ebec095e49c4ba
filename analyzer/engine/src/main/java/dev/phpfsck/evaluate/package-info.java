/**
 * What every include of a site means: an abstract interpreter follows the boot sequence of each
 * entry script through its includes and computes the paths as PHP would, with sets where PHP has
 * one of several values, and with a reason where the value cannot be known.
 *
 * <p>Central type: {@link dev.phpfsck.evaluate.Evaluator}, which makes a {@link
 * dev.phpfsck.evaluate.graph.IncludeGraph}. It works on {@link dev.phpfsck.fact.FileFacts} and the
 * inventory of the site; of the site's files it opens JSON alone, which may list others, and no PHP
 * file. It decides no rule. What a value can be is a matter of {@code evaluate.value}, what files
 * declare of {@code evaluate.program}, and what of them can matter at all of {@code
 * evaluate.relevance}.
 */
@NullMarked
package dev.phpfsck.evaluate;

import org.jspecify.annotations.NullMarked;
