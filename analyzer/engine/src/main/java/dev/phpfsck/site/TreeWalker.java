package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the inventory of one root. Opens nothing but directories. */
final class TreeWalker {
  /** Version control's own stores are one name each: what they hold is not part of the site. */
  private static final Set<String> OPAQUE = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");

  /**
   * How many names outside the root the links in it may add: a link to {@code /} must not cost the
   * scan.
   */
  private static final int MAX_OUTSIDE = 100_000;

  private final Path given;
  private final Path serverRoot;
  private final TreeMap<String, SiteEntry> entries = new TreeMap<>();
  private final Map<SitePath, List<String>> children = new HashMap<>();
  private final List<SiteEntry> files = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();
  private final Mounts mounts = new Mounts();
  private final List<SiteEntry> links = new ArrayList<>();
  private final Deque<Directory> todo = new ArrayDeque<>();
  private int outside;

  /** A directory that is still to be listed. */
  private record Directory(SitePath name, Path path) {}

  TreeWalker(Path given, Path serverRoot) {
    this.given = given;
    this.serverRoot = serverRoot;
  }

  SiteTree walk() throws SiteException {
    Path root = realDirectory(given);
    Disk disk = Disk.at(realDirectory(serverRoot));
    String absoluteRoot = disk.absolute(root);
    if (absoluteRoot.equals("/")) {
      absoluteRoot = "";
    }
    if (!list(SitePath.ROOT, root)) {
      throw new SiteException(display(given) + ": cannot be listed; run as a user who may read it");
    }
    while (!todo.isEmpty()) {
      listOrRemember(todo.pop());
    }
    if (!links.isEmpty()) {
      followLinks(tree(root, absoluteRoot, disk), disk);
    }
    files.sort(Comparator.comparing(SiteEntry::path));
    problems.sort(null);
    return tree(root, absoluteRoot, disk);
  }

  private static Path realDirectory(Path path) throws SiteException {
    if (!Files.exists(path)) {
      throw new SiteException(display(path) + ": " + absence(path));
    }
    if (!Files.isDirectory(path)) {
      throw new SiteException(
          display(path) + ": is not a directory; name the folder that holds it");
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new SiteException(display(path) + ": cannot be resolved: " + reason(e));
    }
  }

  private static String absence(Path path) {
    try {
      return "is a link to `" + Files.readSymbolicLink(path) + "`, which does not exist";
    } catch (IOException e) {
      return "no such directory";
    }
  }

  private static String display(Path path) {
    return path.toString();
  }

  private SiteTree tree(Path root, String absoluteRoot, Disk disk) {
    return new SiteTree(
        root, absoluteRoot, new TreeMap<>(entries), children, files, mounts, problems, disk);
  }

  private void listOrRemember(Directory directory) {
    if (!list(directory.name, directory.path)) {
      children.put(directory.name, List.of());
    }
  }

  private boolean list(SitePath name, Path directory) {
    List<String> names;
    try {
      names = Disk.list(directory);
    } catch (IOException e) {
      problems.add(new SiteProblem(name.value(), "directory could not be listed: " + reason(e)));
      return false;
    }
    children.put(name, List.copyOf(names));
    for (String child : names) {
      SitePath path = name.resolve(child);
      try {
        add(Disk.stat(RawNames.resolve(directory, child), path), directory, child);
      } catch (IOException e) {
        problems.add(new SiteProblem(path.value(), "could not be looked at: " + reason(e)));
      }
    }
    return true;
  }

  private void add(SiteEntry entry, Path directory, String name) {
    entries.put(entry.path().value(), entry);
    switch (entry.kind()) {
      case FILE -> files.add(entry);
      case DIRECTORY -> {
        if (!OPAQUE.contains(name)) {
          todo.push(new Directory(entry.path(), RawNames.resolve(directory, name)));
        }
      }
      case LINK -> links.add(entry);
      case SPECIAL ->
          problems.add(
              new SiteProblem(
                  entry.path().value(), "not opened: a FIFO, a socket or a device, not a file"));
    }
  }

  /**
   * Takes in what links of the root lead to outside of it. Links within the root are aliases, and
   * one that leads nowhere stays an entry of the inventory: the link rules speak of it.
   */
  private void followLinks(SiteTree withoutLinks, Disk disk) {
    String absoluteRoot = withoutLinks.absoluteRoot();
    for (SiteEntry link : List.copyOf(links)) {
      String canonical =
          switch (withoutLinks.lookup(absoluteRoot + "/" + link.path().value())) {
            case Lookup.Found found -> found.canonical();
            case Lookup.Directory directory -> directory.canonical();
            case Lookup.WrongCase w -> "";
            case Lookup.Missing m -> "";
            case Lookup.Unknowable u -> "";
          };
      boolean around = canonical.length() <= 1 || (absoluteRoot + "/").startsWith(canonical + "/");
      boolean within = canonical.startsWith(absoluteRoot + "/");
      if (!around && !within && !mounts.hasOutside(canonical)) {
        try {
          mount(link, disk.path(canonical), canonical);
        } catch (IOException e) {
          problems.add(
              new SiteProblem(link.path().value(), "link could not be followed: " + reason(e)));
        }
      }
    }
  }

  private void mount(SiteEntry link, Path real, String canonical) throws IOException {
    SiteEntry target = Disk.stat(real, link.path());
    mounts.add(link.path(), canonical);
    if (target.isFile()) {
      files.add(target);
    } else if (target.isDirectory()) {
      todo.push(new Directory(link.path(), real));
      drainOutside(link);
    }
  }

  private void drainOutside(SiteEntry link) {
    int before = entries.size();
    while (!todo.isEmpty()) {
      Directory next = todo.pop();
      if (outside + entries.size() - before > MAX_OUTSIDE) {
        problems.add(
            new SiteProblem(
                link.path().value(), "link out of the root followed in part: too many files"));
        todo.clear();
      } else {
        listOrRemember(next);
      }
    }
    outside += entries.size() - before;
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message =
        e instanceof java.nio.file.FileSystemException f ? f.getReason() : e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.toLowerCase(java.util.Locale.ROOT);
  }
}
