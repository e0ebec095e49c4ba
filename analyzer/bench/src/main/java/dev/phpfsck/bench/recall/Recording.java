package dev.phpfsck.bench.recall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The includes that PHP executed in one application, each once.
 *
 * <p>As a file: one include a line, its four fields with tabs between them, sorted.
 */
public record Recording(SortedSet<ExecutedInclude> includes) {
  /** Reads a recording that {@link #write} made. */
  public static Recording read(Path file) throws IOException {
    SortedSet<ExecutedInclude> includes = new TreeSet<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      includes.add(ExecutedInclude.ofLine(line));
    }
    return new Recording(includes);
  }

  void write(Path file) throws IOException {
    Files.write(
        file, includes.stream().map(ExecutedInclude::toLine).toList(), StandardCharsets.ISO_8859_1);
  }
}
