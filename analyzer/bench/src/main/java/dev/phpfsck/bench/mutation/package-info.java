/**
 * Whether broken includes are found: {@link dev.phpfsck.bench.mutation.IncludeMutation} breaks
 * those that are known to work from a recording of {@link dev.phpfsck.bench.recall}, one at a time,
 * in the ways of {@code Breakage}, and scans. Without a recording, it breaks those that the graph of
 * the healthy site resolves.
 *
 * <pre>{@code
 * java -cp analyzer/bench/target/bench.jar dev.phpfsck.bench.mutation.IncludeMutation \
 *     50 /tmp/dokuwiki=/tmp/dokuwiki.tsv /tmp/zoph
 * }</pre>
 *
 * <p>Printed are every mutant with what became of it, then a row a site: found, silent because the
 * include is guarded, missed; how often its finding stands before all that the healthy site does not
 * have; how often the first suggestion was right, of how many that could be;
 * of the other places that include a target that was moved or deleted, how many have a finding; and
 * how many findings there are elsewhere that the healthy site does not have.
 */
@NullMarked
package dev.phpfsck.bench.mutation;

import org.jspecify.annotations.NullMarked;
