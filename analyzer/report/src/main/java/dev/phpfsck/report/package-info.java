/**
 * One class a report format: a {@link dev.phpfsck.report.Report} writes a result.
 *
 * <p>Names and texts are bytes up to here; a report decodes them, and escapes them for the medium
 * it is read on. Output is the same, byte for byte, for the same result.
 */
@NullMarked
package dev.phpfsck.report;

import org.jspecify.annotations.NullMarked;
