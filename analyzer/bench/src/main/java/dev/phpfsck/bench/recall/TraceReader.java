package dev.phpfsck.bench.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes the includes out of the traces that Xdebug leaves in a folder, and deletes the traces:
 * those of one visit to a large application take hundreds of megabytes.
 *
 * <p>Xdebug's format 1 has a line for each call, fields with tabs between them: level, number, 0
 * for an entry, time, memory, name, whether user-defined, included file, calling file, its line.
 */
final class TraceReader {
  private static final Set<String> KEYWORDS =
      Set.of("include", "include_once", "require", "require_once");
  private static final int FIELDS = 10;

  private final Path folder;
  private final String root;
  private final SortedSet<ExecutedInclude> includes = new TreeSet<>();

  /**
   * @param root the root of the site, links resolved
   */
  TraceReader(Path folder, Path root) {
    this.folder = folder;
    this.root = root + "/";
  }

  SortedSet<ExecutedInclude> includes() {
    return includes;
  }

  /**
   * Reads what lies in the folder.
   *
   * @param all whether traces are read that PHP has not finished: it may have been killed
   */
  void sweep(boolean all) throws IOException {
    List<Path> traces;
    try (Stream<Path> files = Files.list(folder)) {
      traces = files.filter(file -> file.toString().endsWith(".xt")).sorted().toList();
    }
    for (Path trace : traces) {
      if (all || isFinished(trace)) {
        read(trace);
        Files.delete(trace);
      }
    }
  }

  private static boolean isFinished(Path trace) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(trace.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(100, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("TRACE END");
    }
  }

  private void read(Path trace) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("\tinclude") || line.contains("\trequire")) {
          entry(line);
        }
      }
    }
  }

  private void entry(String line) {
    String[] fields = line.split("\t", FIELDS + 1);
    if (fields.length < FIELDS || !fields[2].equals("0") || !KEYWORDS.contains(fields[5])) {
      return;
    }
    String target = fields[7];
    String file = fields[8];
    if (target.startsWith("/") && !file.contains("eval()'d code") && !file.contains("://")) {
      includes.add(
          new ExecutedInclude(
              relative(file), Integer.parseInt(fields[9]), fields[5], relative(target)));
    }
  }

  private String relative(String path) {
    return path.startsWith(root) ? path.substring(root.length()) : path;
  }
}
