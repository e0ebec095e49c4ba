package dev.phpfsck.site;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The name of something in a web root: relative to the root, segments divided by {@code /}, no
 * leading, trailing or doubled slash, no {@code .} or {@code ..}; the root itself is the empty
 * name. A name is bytes; each character stands for one of them (ISO-8859-1), so any name that Linux
 * allows can be held, and compares as PHP compares it.
 */
public record SitePath(String value) implements Comparable<SitePath> {
  /** The root itself. */
  public static final SitePath ROOT = new SitePath("");

  /** The directory that holds this one; the root is its own parent. */
  public SitePath parent() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? ROOT : new SitePath(value.substring(0, slash));
  }

  /** The last segment; empty for the root. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** How many directories of the root this lies in. */
  public int depth() {
    return (int) value.chars().filter(c -> c == '/').count();
  }

  /** What follows the last dot of the name, in lower case; empty where there is no dot. */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The entry {@code name} of this directory; {@code name} is one segment or several. */
  public SitePath resolve(String name) {
    return value.isEmpty() ? new SitePath(name) : new SitePath(value + "/" + name);
  }

  /** Whether this is the root. */
  public boolean isRoot() {
    return value.isEmpty();
  }

  /** Whether this lies in {@code directory}, at any depth. */
  public boolean isBelow(SitePath directory) {
    return directory.isRoot()
        ? !isRoot()
        : value.length() > directory.value.length()
            && value.charAt(directory.value.length()) == '/'
            && value.startsWith(directory.value);
  }

  /** Where this is on disk, below {@code root}. */
  public Path in(Path root) {
    return isRoot() ? root : RawNames.resolve(root, value);
  }

  // Written out, since what a record makes of its own is put together at run time: each start of
  // the program would pay for that.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SitePath path && path.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Orders by bytes. */
  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** The name's bytes, percent-encoded where they are not plain ASCII: a relative URI. */
  public URI toUri() {
    return URI.create(RawNames.percentEncode(value));
  }
}
