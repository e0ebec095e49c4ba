package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One directory: its names, and what the file system says of each.
 *
 * @param isListed whether it could be listed; where not, {@code problems} says why
 * @param names sorted
 * @param entries those that could be looked at, in the order of their names
 * @param directories where to go on
 * @param problems what could not be looked at
 */
record Listing(
    SitePath directory,
    boolean isListed,
    List<String> names,
    List<SiteEntry> entries,
    List<Directory> directories,
    List<SiteProblem> problems) {
  /** Version control's own stores are one name each: what they hold is not part of the site. */
  static final Set<String> OPAQUE = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");

  /** A directory by its name in the inventory, and where it is opened. */
  record Directory(SitePath name, Path path) {}

  /** Looks at one name. */
  interface Look {
    SiteEntry at(Path file, SitePath name) throws IOException;
  }

  /** Lists {@code directory}, and has a {@code look} at each name; what goes wrong is said. */
  static Listing of(Directory directory, Look look) {
    List<SiteProblem> problems = new ArrayList<>();
    Map<String, Path> children;
    try {
      children = children(directory.path);
    } catch (IOException e) {
      problems.add(
          new SiteProblem(directory.name.value(), "directory could not be listed: " + reason(e)));
      return new Listing(directory.name, false, List.of(), List.of(), List.of(), problems);
    }
    List<SiteEntry> entries = new ArrayList<>(children.size());
    List<Directory> directories = new ArrayList<>();
    children.forEach((name, path) -> {
      SitePath inSite = directory.name.resolve(name);
      try {
        SiteEntry entry = look.at(path, inSite);
        entries.add(entry);
        if (entry.isDirectory() && !OPAQUE.contains(name)) {
          directories.add(new Directory(inSite, path));
        }
      } catch (IOException e) {
        problems.add(new SiteProblem(inSite.value(), "could not be looked at: " + reason(e)));
      }
    });
    return new Listing(
        directory.name, true, List.copyOf(children.keySet()), entries, directories, problems);
  }

  /** By their sorted names, what is in {@code directory}. */
  static Map<String, Path> children(Path directory) throws IOException {
    Map<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path child : stream) {
        children.put(RawNames.name(child), child);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  /** In a few words, for people. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.toLowerCase(Locale.ROOT);
  }
}
