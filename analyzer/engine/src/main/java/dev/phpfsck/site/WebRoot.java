package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a web root is.
 *
 * @param path with its links resolved: where files are opened
 * @param absolute its absolute path as PHP sees it, no slash at its end: as after a chroot to the
 *     server root
 * @param disk that it lies on
 */
public record WebRoot(Path path, String absolute, Disk disk) {
  /**
   * The root that the caller calls {@code given}, on the file system that begins at {@code
   * serverRoot} (the disk's own, {@code /}, as a rule).
   *
   * @throws SiteException where one of them is no directory
   */
  public static WebRoot of(Path given, Path serverRoot) throws SiteException {
    Path root = realDirectory(given);
    Disk disk = Disk.at(realDirectory(serverRoot));
    String absolute = disk.absolute(root);
    return new WebRoot(root, absolute.equals("/") ? "" : absolute, disk);
  }

  private static Path realDirectory(Path path) throws SiteException {
    if (!Files.exists(path)) {
      throw new SiteException(path + ": " + absence(path));
    }
    if (!Files.isDirectory(path)) {
      throw new SiteException(path + ": is not a directory; name the folder that holds it");
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new SiteException(path + ": cannot be resolved: " + Listing.reason(e));
    }
  }

  private static String absence(Path path) {
    try {
      return "is a link to `" + Files.readSymbolicLink(path) + "`, which does not exist";
    } catch (IOException e) {
      return "no such directory";
    }
  }
}
