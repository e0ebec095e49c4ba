package dev.phpfsck.evaluate.graph;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.site.SitePath;

/**
 * A line of a file.
 *
 * @param offset in bytes, from 0
 * @param line from 1
 */
public record SourcePlace(SitePath file, int offset, int line) {

  /** The place of a byte offset in the file of that number. */
  public static SourcePlace in(Program program, int file, int offset) {
    return new SourcePlace(program.path(file), offset, program.line(file, offset));
  }
}
