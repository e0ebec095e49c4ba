package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The inventory of a web root, taken once at the start of a scan: every name below the root with
 * what the file system says of it. Immutable, safe for many threads. Questions about places outside
 * the root ({@link #lookup}) are put to the disk when they come up, and answered the same from then
 * on.
 */
public final class SiteTree {
  private final WebRoot root;
  private final List<SiteEntry> entries;
  private final Map<String, SiteEntry> byName;
  private final Map<SitePath, List<String>> children;
  private final List<SiteEntry> files;
  private final Mounts mounts;
  private final List<SiteProblem> problems;
  private final PathResolver resolver;
  private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();

  SiteTree(
      WebRoot root,
      List<SiteEntry> entries,
      Map<SitePath, List<String>> children,
      List<SiteEntry> files,
      Mounts mounts,
      List<SiteProblem> problems) {
    this.root = root;
    this.entries = List.copyOf(entries);
    this.byName = new HashMap<>(entries.size() * 2);
    entries.forEach(entry -> byName.put(entry.path().value(), entry));
    this.children = new HashMap<>(children);
    this.files = List.copyOf(files);
    this.mounts = mounts;
    this.problems = List.copyOf(problems);
    this.resolver = new PathResolver(this, root.disk());
  }

  /**
   * Takes the inventory of {@code root}.
   *
   * @throws SiteException where it cannot be listed
   */
  public static SiteTree walk(WebRoot root) throws SiteException {
    return new TreeWalker(root, Disk::stat).walk();
  }

  /**
   * Takes the inventory of a root, named as in {@link WebRoot#of}.
   *
   * @throws SiteException where {@code root} is not a directory that can be listed
   */
  public static SiteTree walk(Path root, Path serverRoot) throws SiteException {
    return walk(WebRoot.of(root, serverRoot));
  }

  /**
   * Takes a quicker inventory of {@code root}, by which it can be told which files have changed:
   * its entries have a size and a time of modification, but 0 for all that Java gets at great cost,
   * and a number in place of the inode that is the same for the same one.
   *
   * @throws SiteException as {@link #walk}
   */
  public static SiteTree glance(Path root) throws SiteException {
    return new TreeWalker(WebRoot.of(root, Path.of("/")), Disk::glance).walk();
  }

  /** All that the file system says now of a file of this tree, which was but glanced at. */
  public SiteEntry look(SitePath file) throws IOException {
    return Disk.stat(onDisk(file), file);
  }

  /** Where the root is. */
  public WebRoot place() {
    return root;
  }

  /** Where files are opened: {@link WebRoot#path}. */
  public Path root() {
    return root.path();
  }

  /** Where PHP sees the root: {@link WebRoot#absolute}. */
  public String absoluteRoot() {
    return root.absolute();
  }

  /** The disk that the root lies on: for what is outside of the root. */
  public Disk disk() {
    return root.disk();
  }

  /** By the name of a link of the root, the absolute path outside of the root that it leads to. */
  public SortedMap<String, String> mounts() {
    return mounts.byLink();
  }

  /** The entry of that name; empty where there is none. Case counts. */
  public Optional<SiteEntry> entry(SitePath path) {
    return Optional.ofNullable(byName.get(path.value()));
  }

  /** All entries below the root, in byte order of their names. */
  public Iterable<SiteEntry> entries() {
    return entries;
  }

  /**
   * Every regular file that can be reached, once, in byte order: the files of the root and those
   * outside of it that a link in the root leads to, under the link's name.
   */
  public List<SiteEntry> files() {
    return files;
  }

  /** The names in {@code directory}, sorted; empty where it is not a directory of this root. */
  public List<String> children(SitePath directory) {
    return children.getOrDefault(directory, List.of());
  }

  /** The number of names below the root. */
  public int size() {
    return entries.size();
  }

  /** What could not be looked at, sorted. */
  public List<SiteProblem> problems() {
    return problems;
  }

  /** The absolute path of {@code path} with links resolved: what PHP's {@code __FILE__} says. */
  public String canonical(SitePath path) {
    return mounts
        .outside(path)
        .orElseGet(() -> path.isRoot() ? root.absolute() : root.absolute() + "/" + path.value());
  }

  /** Where the file of that name is opened; also one behind a link that leads out of the root. */
  public Path onDisk(SitePath path) {
    return mounts.outside(path).map(root.disk()::path).orElseGet(() -> path.in(root.path()));
  }

  /** The name in this root of what lies at an absolute path whose links are resolved. */
  public Optional<SitePath> inside(String canonical) {
    Optional<SitePath> mounted = mounts.inside(canonical);
    if (mounted.isPresent()) {
      return mounted;
    }
    if (canonical.equals(root.absolute())) {
      return Optional.of(SitePath.ROOT);
    }
    return isBelowRoot(canonical)
        ? Optional.of(new SitePath(canonical.substring(root.absolute().length() + 1)))
        : Optional.empty();
  }

  /** An absolute path without {@code .}, {@code ..} and doubled slashes, by its text alone. */
  public static String collapsed(String absolute) {
    return PathResolver.collapse(absolute);
  }

  /** Whether an absolute path begins with the root's. */
  boolean isBelowRoot(String absolute) {
    return absolute.length() > root.absolute().length()
        && absolute.charAt(root.absolute().length()) == '/'
        && absolute.startsWith(root.absolute());
  }

  /**
   * What opening {@code absolute} for an {@code include} finds. As PHP does it: links and {@code
   * ..} are followed on the disk; where that fails, {@code ..} is taken off the text.
   *
   * @param absolute a path that begins with a slash, bytes as ISO-8859-1
   */
  public Lookup lookup(String absolute) {
    if (isBelowRoot(absolute)) {
      SiteEntry entry = byName.get(absolute.substring(root.absolute().length() + 1));
      if (entry != null && entry.isFile() && mounts.outside(entry.path()).isEmpty()) {
        return new Lookup.Found(absolute, Optional.of(entry.path()));
      }
    }
    return lookups.computeIfAbsent(absolute, resolver::resolve);
  }
}
