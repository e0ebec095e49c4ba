package dev.phpfsck.report;

import dev.phpfsck.analysis.ScanResult;
import java.io.IOException;

/** Writes the result of a scan in one format. */
public interface Report {
  /** Writes all of {@code result} to {@code out}, a line break at its end; does not flush. */
  void write(ScanResult result, Appendable out) throws IOException;
}
