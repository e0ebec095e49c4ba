/**
 * What is kept of a PHP file once its syntax tree is gone: the course of its code as far as include
 * paths depend on it, the includes themselves, and the names that it declares and uses.
 *
 * <p>Central type: {@link dev.phpfsck.fact.FileFacts}. Facts of a file depend on that file alone,
 * so they can be cached ({@link dev.phpfsck.fact.FactCodec}). This package alone turns trees into
 * facts ({@link dev.phpfsck.fact.FactExtractor}); it knows nothing of other files, and judges
 * nothing.
 */
@NullMarked
package dev.phpfsck.fact;

import org.jspecify.annotations.NullMarked;
