package dev.phpfsck.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The file system that the root belongs to, read with absolute paths as its own server would see
 * them, as after {@code chroot}; bytes as ISO-8859-1. It keeps every look at it as a {@link
 * Witness}, except those that the inventory of a root consists of. Safe for many threads.
 */
public final class Disk {
  private static final String ATTRIBUTES = "unix:mode,dev,ino,uid,gid,size,lastModifiedTime,ctime";

  /** Absolute, real, without a slash at its end; empty for the disk's own root. */
  private final String prefix;

  private final Map<Witness.Look, Map<String, Witness>> looks = new EnumMap<>(Witness.Look.class);
  private final Map<String, List<String>> listings = new ConcurrentHashMap<>();

  private Disk(String prefix) {
    this.prefix = prefix;
    for (Witness.Look look : Witness.Look.values()) {
      looks.put(look, new ConcurrentHashMap<>());
    }
  }

  /** The file system that begins at {@code serverRoot}; {@code /} is the disk's own. */
  public static Disk at(Path serverRoot) {
    Path real = serverRoot.toAbsolutePath().normalize();
    try {
      real = serverRoot.toRealPath();
    } catch (IOException e) {
      // It does not exist: then nothing below it does either, and each look says so.
    }
    return new Disk(real.getParent() == null ? "" : RawNames.absolute(real));
  }

  /** What the paths here have in front of them on the disk of this process; often empty. */
  public String prefix() {
    return prefix;
  }

  /** Where {@code absolute} lies on the disk that this process sees. */
  public Path path(String absolute) {
    return RawNames.toPath(prefix + (absolute.isEmpty() ? "/" : absolute));
  }

  /** {@code real}, a path of this process, as the server sees it. */
  String absolute(Path real) {
    String absolute = RawNames.absolute(real);
    if (!prefix.isEmpty() && absolute.startsWith(prefix + "/")) {
      return absolute.substring(prefix.length());
    }
    return absolute;
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

  /** As {@link #stat}, as far as it comes cheap: see {@link SiteTree#glance}. */
  static SiteEntry glance(Path file, SitePath name) throws IOException {
    BasicFileAttributes read =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    SiteEntry.Kind kind = kind(read);
    Optional<String> target =
        kind == SiteEntry.Kind.LINK ? Optional.of(target(file)) : Optional.empty();
    long modified = read.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    // The key holds device and inode, and gives neither of them out.
    int place = Objects.hashCode(read.fileKey());
    return new SiteEntry(name, kind, read.size(), modified, 0, 0, place, 0, 0, 0, target);
  }

  static SiteEntry.Kind kind(BasicFileAttributes read) {
    if (read.isRegularFile()) {
      return SiteEntry.Kind.FILE;
    }
    if (read.isDirectory()) {
      return SiteEntry.Kind.DIRECTORY;
    }
    return read.isSymbolicLink() ? SiteEntry.Kind.LINK : SiteEntry.Kind.SPECIAL;
  }

  /** What lies at {@code absolute}, links not followed; empty where nothing is there. */
  public Optional<SiteEntry> statIfThere(String absolute) throws IOException {
    return look(absolute, Witness.Look.STATUS).entry();
  }

  /** Sorted names in the directory {@code absolute}. */
  public List<String> names(String absolute) throws IOException {
    look(absolute, Witness.Look.CONTENT);
    return List.copyOf(Listing.children(path(absolute)).keySet());
  }

  /** The first bytes of the file {@code absolute}, {@code most} at most. */
  public byte[] read(String absolute, int most) throws IOException {
    look(absolute, Witness.Look.CONTENT);
    try (InputStream in = Files.newInputStream(path(absolute))) {
      return in.readNBytes(most);
    }
  }

  /** The name beside {@code absolute} that is the same but for the case of its letters. */
  Optional<String> otherCase(String absolute) throws IOException {
    return look(absolute, Witness.Look.SPELLING).otherCase();
  }

  /**
   * Looks, and remembers the first look at each place. Content is read after that, so that a change
   * in between shows when the look is repeated; what a place is, one look tells for all of a scan:
   * every path leads through the same directories.
   */
  private Witness look(String absolute, Witness.Look look) throws IOException {
    Map<String, Witness> kept = looks.getOrDefault(look, Map.of());
    Witness known = look == Witness.Look.STATUS ? kept.get(absolute) : null;
    if (known != null && known.told()) {
      return known;
    }
    try {
      Witness seen = peek(absolute, look);
      kept.putIfAbsent(absolute, seen);
      return seen;
    } catch (IOException e) {
      kept.putIfAbsent(absolute, Witness.ofSilence(absolute, look));
      throw e;
    }
  }

  private Witness peek(String absolute, Witness.Look look) throws IOException {
    return switch (look) {
      case STATUS, CONTENT -> Witness.of(absolute, look, entry(absolute));
      case SPELLING -> Witness.ofSpelling(absolute, spelling(absolute));
    };
  }

  private Optional<SiteEntry> entry(String absolute) throws IOException {
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

  /** Directories are listed once a scan for this, since many names may be looked for in one. */
  private Optional<String> spelling(String absolute) throws IOException {
    int slash = absolute.lastIndexOf('/');
    String directory = absolute.substring(0, slash);
    List<String> names = listings.get(directory);
    if (names == null) {
      names = List.copyOf(Listing.children(path(directory)).keySet());
      listings.put(directory, names);
    }
    return PathResolver.otherCase(names, absolute.substring(slash + 1));
  }

  /** The first look at each place, in an order that is always the same. */
  public List<Witness> witnesses() {
    List<Witness> all = new ArrayList<>();
    looks.values().forEach(kept -> all.addAll(kept.values()));
    all.sort(Comparator.comparing(Witness::path).thenComparing(Witness::look));
    return all;
  }

  /** What the same look shows now; it is not remembered. */
  public Witness again(String absolute, Witness.Look look) {
    try {
      return peek(absolute, look);
    } catch (IOException e) {
      return Witness.ofSilence(absolute, look);
    }
  }

  /** By the file type bits of {@code st_mode}, as in {@code inode(7)}. */
  static SiteEntry.Kind kind(int mode) {
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

  static long number(Map<String, Object> read, String name) {
    if (read.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("the unix view has no " + name);
  }

  static long nanos(Map<String, Object> read, String name) {
    if (read.get(name) instanceof FileTime time) {
      return time.to(TimeUnit.NANOSECONDS);
    }
    throw new IllegalStateException("the unix view has no " + name);
  }
}
