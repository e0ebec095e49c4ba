package dev.phpfsck.server.host;

import dev.phpfsck.site.Disk;
import dev.phpfsck.site.SiteEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The server's file system, as its own processes see it: absolute paths and absolute links begin at
 * the server root, as after {@code chroot}. Paths are bytes as ISO-8859-1.
 *
 * <p>A configuration that was written for the place where the tree now lies (its paths begin with
 * the server root's own) is understood too: that beginning is taken off.
 */
public final class HostFiles {
  private static final int MAX_LINKS = 40;

  /** No configuration file is as large; a log under its name may be. */
  private static final int MAX_TEXT = 4 << 20;

  private final Disk disk;
  private final String prefix;

  private HostFiles(Disk disk) {
    this.disk = disk;
    this.prefix = disk.prefix();
  }

  /** The files of {@code disk}. */
  public static HostFiles on(Disk disk) {
    return new HostFiles(disk);
  }

  /** {@code path} as the server sees it: made to begin at the server root. */
  public String inside(String path) {
    if (!prefix.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
      return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    }
    return path;
  }

  /** What opening the absolute {@code path} finds, links followed. */
  public HostLookup lookup(String path) {
    return new Walk(path).run();
  }

  /** What lies at {@code path}; empty where nothing does or where it cannot be told. */
  public Optional<HostEntry> entry(String path) {
    return lookup(path) instanceof HostLookup.Found found
        ? Optional.of(found.entry())
        : Optional.empty();
  }

  /** Whether a regular file lies at {@code path}. */
  public boolean isFile(String path) {
    return entry(path).filter(HostEntry::isFile).isPresent();
  }

  /** Whether a directory lies at {@code path}. */
  public boolean isDirectory(String path) {
    return entry(path).filter(HostEntry::isDirectory).isPresent();
  }

  /** Whether it is certain that nothing lies at {@code path}. */
  public boolean isMissing(String path) {
    return switch (lookup(path)) {
      case HostLookup.Found f -> false;
      case HostLookup.Missing m -> true;
      case HostLookup.Loop l -> true;
      case HostLookup.Unknowable u -> false;
    };
  }

  /**
   * Whether it is certain that {@code path} is missing from the server itself, not only from a part
   * of it that was handed over, such as a repository of its configuration: there, a whole system's
   * directories are not to be expected.
   */
  public boolean isSurelyMissing(String path) {
    return isMissing(path) && (isWhole() || isDirectory(parent(inside(path))));
  }

  private boolean isWhole() {
    return isDirectory("/usr/bin") || isDirectory("/usr/sbin");
  }

  /** The sorted names in the directory {@code path}; empty where it is none or cannot be listed. */
  public List<String> names(String path) {
    Optional<HostEntry> directory = entry(path).filter(HostEntry::isDirectory);
    if (directory.isEmpty()) {
      return List.of();
    }
    try {
      return disk.names(directory.get().path());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The target of the link at {@code path}, as it is written; empty where it is no link. */
  public Optional<String> linkTarget(String path) {
    try {
      return disk.statIfThere(inside(path)).flatMap(SiteEntry::linkTarget);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The content of the file at {@code path}, bytes as ISO-8859-1; empty where it is not read. */
  public Optional<String> text(String path) {
    return head(path, MAX_TEXT);
  }

  /** The first {@code bytes} bytes of the file at {@code path}; empty where it is not read. */
  public Optional<String> head(String path, int bytes) {
    Optional<HostEntry> file = entry(path).filter(HostEntry::isFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] read = disk.read(file.get().path(), bytes);
      return Optional.of(new String(read, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** {@code path}, taken to be relative to {@code directory} unless it is absolute. */
  public static String resolve(String directory, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return directory.endsWith("/") ? directory + path : directory + "/" + path;
  }

  /** The directory that holds {@code path}. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** The last segment of {@code path}. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** One path on its way, a segment at a time. */
  private final class Walk {
    private final Deque<String> todo;
    private final List<HostEntry> way = new ArrayList<>();
    private String at = "";
    private String lastLink = "";
    private int links;

    Walk(String path) {
      this.todo = new ArrayDeque<>(Arrays.asList(inside(path).split("/", -1)));
    }

    HostLookup run() {
      try {
        HostEntry here = directory();
        while (!todo.isEmpty()) {
          String segment = todo.removeFirst();
          if (segment.isEmpty() || segment.equals(".")) {
            continue;
          }
          if (!here.isDirectory()) {
            return new HostLookup.Missing(parent(at), name(at), lastLink);
          }
          way.add(here);
          if (segment.equals("..")) {
            at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "";
            here = directory();
            continue;
          }
          String child = at + "/" + segment;
          Optional<SiteEntry> entry = disk.statIfThere(child);
          Optional<String> target = entry.flatMap(SiteEntry::linkTarget);
          if (entry.isEmpty()) {
            return new HostLookup.Missing(parent(child), name(child), lastLink);
          }
          if (target.isEmpty()) {
            at = child;
            here = known(entry.get());
          } else if (++links > MAX_LINKS) {
            return new HostLookup.Loop(child);
          } else {
            follow(child, target.get());
            here = directory();
          }
        }
        return new HostLookup.Found(here, way);
      } catch (IOException e) {
        return new HostLookup.Unknowable("`" + at + "` could not be looked at");
      }
    }

    private void follow(String link, String target) {
      lastLink = link;
      String from = target.startsWith("/") ? inside(target) : target;
      if (from.startsWith("/")) {
        at = "";
      }
      List<String> segments = Arrays.asList(from.split("/", -1));
      for (int i = segments.size() - 1; i >= 0; i--) {
        todo.addFirst(segments.get(i));
      }
    }

    /** Where the walk is, which was found before. */
    private HostEntry directory() throws IOException {
      SiteEntry entry =
          disk.statIfThere(at).orElseThrow(() -> new IOException(at + " has just gone"));
      return known(entry);
    }

    private HostEntry known(SiteEntry entry) {
      HostEntry.Kind kind =
          switch (entry.kind()) {
            case FILE -> HostEntry.Kind.FILE;
            case DIRECTORY -> HostEntry.Kind.DIRECTORY;
            case LINK, SPECIAL -> HostEntry.Kind.SPECIAL;
          };
      return new HostEntry(
          at.isEmpty() ? "/" : at, kind, entry.mode(), entry.uid(), entry.gid(), entry.size());
    }
  }
}
