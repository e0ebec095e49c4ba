package dev.phpfsck.index;

import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The directory that holds the indexes of one user. Only that user may read it, since facts hold
 * text of the sites.
 *
 * @param directory absolute; need not be there yet
 */
public record IndexHome(Path directory) {

  /**
   * {@code $XDG_CACHE_HOME/phpfsck}, or {@code ~/.cache/phpfsck}, as in the XDG Base Directory
   * Specification; empty where the environment names no such place.
   */
  public static Optional<IndexHome> ofUser(Map<String, String> environment) {
    return absolute(environment.getOrDefault("XDG_CACHE_HOME", ""))
        .or(() ->
            absolute(environment.getOrDefault("HOME", "")).map(home -> home.resolve(".cache")))
        .map(cache -> new IndexHome(cache.resolve("phpfsck")));
  }

  private static Optional<Path> absolute(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The directory for the index of {@code tree}, which is made where it is not there.
   *
   * @throws IOException where it cannot be made, or would lie in the root itself
   */
  Path directoryFor(SiteTree tree) throws IOException {
    return directoryFor(tree.root(), tree.absoluteRoot());
  }

  /**
   * The directory for the index of {@code root}, as above.
   *
   * @param root with its links resolved
   * @param absoluteRoot as in {@link SiteTree#absoluteRoot}
   */
  Path directoryFor(Path root, String absoluteRoot) throws IOException {
    Path own = real(directory).resolve(key(root, absoluteRoot));
    if (own.startsWith(root)) {
      throw new IOException(directory + " lies in the scanned root");
    }
    Files.createDirectories(
        own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(own + " is not a directory");
    }
    return own;
  }

  /**
   * Notes that the index in {@code own} was written for {@code tree}, and removes those that are of
   * no use any more. A cache may lose anything at any time, so trouble with that is none.
   */
  void tidy(Path own, SiteTree tree) {
    try {
      Files.writeString(own.resolve(IndexFolder.ROOT), tree.root().toUri().toString());
      IndexFolder.prune(real(directory), own, Instant.now(), IndexFolder.MOST_BYTES);
    } catch (IOException e) {
      // What is left over is removed another time.
    }
  }

  /** The path with links resolved, as far as it is there. */
  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  /**
   * The same root seen through another server root has other absolute paths, so another index. Two
   * roots that came to one key would only take the index from one another: nothing is taken from it
   * that does not fit the files. So a checksum does; a digest would cost each start its provider.
   */
  private static String key(Path root, String absoluteRoot) {
    String text = root.toUri().getRawPath() + "\0" + absoluteRoot;
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) checksum.getValue()) + hex.toHexDigits(text.hashCode());
  }
}
