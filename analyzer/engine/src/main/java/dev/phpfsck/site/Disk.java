package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The file system that the root belongs to, read with absolute paths as its own server would see
 * them. Reads names and attributes, never content.
 */
final class Disk {
  private static final String ATTRIBUTES = "unix:mode,dev,ino,uid,gid,size,lastModifiedTime,ctime";

  /** Absolute, real, without a slash at its end; empty for the disk's own root. */
  private final String prefix;

  Disk(String prefix) {
    this.prefix = prefix;
  }

  /** Where {@code absolute} lies on the disk that this process sees. */
  Path path(String absolute) {
    return RawNames.toPath(prefix + absolute);
  }

  /** {@code real}, a path of this process, as the server sees it. */
  String absolute(Path real) {
    String absolute = RawNames.absolute(real);
    if (!prefix.isEmpty() && absolute.startsWith(prefix + "/")) {
      return absolute.substring(prefix.length());
    }
    return absolute;
  }

  /** Sorted names in {@code directory}. */
  static List<String> list(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path child : stream) {
        names.add(RawNames.name(child));
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(names);
    return names;
  }

  /** What lies at {@code file}, called {@code name} in the inventory; links are not followed. */
  static SiteEntry stat(Path file, SitePath name) throws IOException {
    Map<String, Object> read = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    SiteEntry.Kind kind = kind((int) number(read, "mode"));
    Optional<String> target =
        kind == SiteEntry.Kind.LINK ? Optional.of(target(file)) : Optional.empty();
    return new SiteEntry(
        name,
        kind,
        number(read, "size"),
        nanos(read, "lastModifiedTime"),
        nanos(read, "ctime"),
        number(read, "dev"),
        number(read, "ino"),
        (int) number(read, "mode") & 07777,
        (int) number(read, "uid"),
        (int) number(read, "gid"),
        target);
  }

  /** As {@link #stat}; empty where nothing is there. */
  Optional<SiteEntry> statIfThere(String absolute) throws IOException {
    try {
      return Optional.of(stat(path(absolute), new SitePath(absolute)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (java.nio.file.FileSystemException e) {
      if (String.valueOf(e.getReason()).startsWith("Not a directory")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** By the file type bits of {@code st_mode}, as in {@code inode(7)}. */
  private static SiteEntry.Kind kind(int mode) {
    return switch (mode & 0170000) {
      case 0100000 -> SiteEntry.Kind.FILE;
      case 0040000 -> SiteEntry.Kind.DIRECTORY;
      case 0120000 -> SiteEntry.Kind.LINK;
      default -> SiteEntry.Kind.SPECIAL;
    };
  }

  /** A link's text. Its bytes cannot be had by name, so a relative one is read off its URI. */
  private static String target(Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    if (target.isAbsolute()) {
      return RawNames.absolute(target);
    }
    StringBuilder text = new StringBuilder();
    for (Path segment : target) {
      text.append(text.isEmpty() ? "" : "/").append(RawNames.name(Path.of("/").resolve(segment)));
    }
    return text.toString();
  }

  private static long number(Map<String, Object> read, String name) {
    if (read.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("the unix view has no " + name);
  }

  private static long nanos(Map<String, Object> read, String name) {
    if (read.get(name) instanceof FileTime time) {
      return time.to(TimeUnit.NANOSECONDS);
    }
    throw new IllegalStateException("the unix view has no " + name);
  }
}
