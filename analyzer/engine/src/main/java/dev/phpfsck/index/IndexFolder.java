package dev.phpfsck.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one root's index, as the home sees it that bounds what all of them take.
 *
 * @param root whether the root that it belongs to is still there
 * @param used when a scan last wrote to it
 * @param bytes what it takes on disk
 */
record IndexFolder(Path path, boolean root, Instant used, long bytes) {
  /** The file in the folder that names its root, as a URI; its time is that of the last use. */
  static final String ROOT = "root";

  /** Whoever has not scanned a root for so long can wait for a scan from nothing. */
  private static final Duration KEPT = Duration.ofDays(60);

  /** What all indexes of a user may take together. */
  static final long MOST_BYTES = 2L << 30;

  /** Only folders with names of our making are removed. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");

  /** Notes that the folder with this {@link #ROOT} was of use. */
  static void touch(Path note) {
    try {
      Files.setLastModifiedTime(note, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // At worst the folder is removed too early, and made again.
    }
  }

  /**
   * Removes the folders in {@code home} whose root is gone or was not scanned for long, and the
   * longest unused ones of those that take too much together.
   *
   * @param own is in use, and stays
   * @param mostBytes what they may take together
   */
  static void prune(Path home, Path own, Instant now, long mostBytes) throws IOException {
    long taken = 0;
    for (IndexFolder folder : lastUsedFirst(home)) {
      taken += folder.bytes;
      boolean stale = !folder.root || folder.used.isBefore(now.minus(KEPT));
      if (!folder.path.equals(own) && (stale || taken > mostBytes)) {
        taken -= folder.bytes;
        delete(folder.path);
      }
    }
  }

  private static List<IndexFolder> lastUsedFirst(Path home) throws IOException {
    List<IndexFolder> folders = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(home)) {
      for (Path path : paths) {
        boolean ours = NAME.matcher(path.getFileName().toString()).matches();
        if (ours && Files.isRegularFile(path.resolve(ROOT), LinkOption.NOFOLLOW_LINKS)) {
          folders.add(read(path));
        }
      }
    }
    folders.sort(Comparator.comparing(IndexFolder::used).reversed());
    return folders;
  }

  private static IndexFolder read(Path path) throws IOException {
    Path note = path.resolve(ROOT);
    long bytes = 0;
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += file.toFile().length();
      }
    }
    return new IndexFolder(
        path, isThere(Files.readString(note)), Files.getLastModifiedTime(note).toInstant(), bytes);
  }

  private static boolean isThere(String uri) {
    try {
      return Files.exists(Path.of(URI.create(uri)));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
