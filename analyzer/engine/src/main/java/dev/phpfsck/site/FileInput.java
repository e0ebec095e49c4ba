package dev.phpfsck.site;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files for whoever reads many in a process that is too short for its compiler. */
public final class FileInput {
  private FileInput() {}

  /**
   * The bytes of {@code file}, by the way with the fewest steps: one that asks the system for each
   * read alone, but can name only files whose names are ASCII. Best read in large pieces.
   *
   * @throws IOException where it cannot be opened
   */
  public static InputStream open(Path file) throws IOException {
    String name = file.toString();
    return RawNames.isAscii(name) ? new FileInputStream(name) : Files.newInputStream(file);
  }
}
