/**
 * How fast the parser is: {@link dev.phpfsck.bench.TreeBenchmark} over whole directory trees in one
 * process, as a scan does it, {@link dev.phpfsck.bench.ParserBenchmark} one step at a time under
 * JMH. {@code src/main/php/peers.php} does the same with PHP's own tokenizer and with other
 * parsers.
 *
 * <pre>{@code
 * mvn -Pbench -pl analyzer/bench -am -DskipTests package
 * java -cp analyzer/bench/target/bench.jar dev.phpfsck.bench.TreeBenchmark parse /usr/share/wordpress
 * java -jar analyzer/bench/target/bench.jar -p root=/usr/share/wordpress
 * php -n -d extension=tokenizer analyzer/bench/src/main/php/peers.php tokens /usr/share/wordpress
 * }</pre>
 *
 * <p>How right suggestions are is measured by {@code dev.phpfsck.suggest.SuggestionBenchmark}.
 *
 * <p>It is no part of the build and checks nothing.
 */
@NullMarked
package dev.phpfsck.bench;

import org.jspecify.annotations.NullMarked;
