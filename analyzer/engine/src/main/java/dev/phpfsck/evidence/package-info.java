/**
 * What really happened: error logs of Apache, PHP and PHP-FPM, and traces by strace, read as
 * streams and matched to findings.
 *
 * <p>Central types: {@link dev.phpfsck.evidence.LogSummary}, which reads logs of any size in
 * bounded memory, and {@link dev.phpfsck.evidence.LogMatch}, which joins it with findings. Nothing
 * here looks for faults in the site itself.
 */
@NullMarked
package dev.phpfsck.evidence;

import org.jspecify.annotations.NullMarked;
