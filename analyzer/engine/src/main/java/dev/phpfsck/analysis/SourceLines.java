package dev.phpfsck.analysis;

import dev.phpfsck.finding.Location;
import dev.phpfsck.site.RawNames;
import dev.phpfsck.site.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines that findings point at, for reports that show them.
 *
 * @param root the scanned root
 * @param serverRoot where configuration files are below
 */
public record SourceLines(Path root, Path serverRoot) {
  /** A line this long is no line for people; its middle is cut out around the finding. */
  private static final int WINDOW = 160;

  private static final String SERVER = "server:";

  /**
   * One line of source.
   *
   * @param text bytes as ISO-8859-1, without the line break, perhaps cut at either side
   * @param offset the byte offset of the first character of {@code text} in the file
   * @param cutBefore whether the line begins before {@code text}
   * @param cutAfter whether it goes on behind
   */
  public record Line(String text, int offset, boolean cutBefore, boolean cutAfter) {}

  /** The line where {@code location} begins; empty where the file cannot be read any more. */
  public Optional<Line> line(Location location) {
    int at = location.span().start();
    int lineStart = at - (location.column() - 1);
    int from = Math.max(lineStart, at - WINDOW);
    try (InputStream in = Files.newInputStream(path(location.path()))) {
      in.skipNBytes(from);
      byte[] read = in.readNBytes(at - from + 2 * WINDOW);
      int end = at - from;
      while (end < read.length && read[end] != '\n' && read[end] != '\r') {
        end++;
      }
      boolean cutAfter = end == read.length && in.read() >= 0;
      String text = new String(read, 0, end, StandardCharsets.ISO_8859_1);
      return Optional.of(new Line(text, from, from > lineStart, cutAfter));
    } catch (IOException | IndexOutOfBoundsException e) {
      // The file went away or shrank while we looked at it: the finding stands without its line.
      return Optional.empty();
    }
  }

  private Path path(String name) {
    if (name.startsWith(SERVER)) {
      return new SitePath(name.substring(SERVER.length()).replaceFirst("^/+", "")).in(serverRoot);
    }
    return name.startsWith("/") ? RawNames.toPath(name) : new SitePath(name).in(root);
  }
}
