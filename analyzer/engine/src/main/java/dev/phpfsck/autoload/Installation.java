package dev.phpfsck.autoload;

import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import dev.phpfsck.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What Composer's autoloader in one vendor directory knows (Composer's {@code
 * Autoload\ClassLoader}).
 */
public final class Installation {
  private final SiteTree tree;
  private final SitePath vendor;
  private final Map<String, Entry> classMap;
  private final Map<String, List<String>> psr4;
  private final Map<String, List<String>> psr0;
  private final List<Entry> files;
  private final Map<String, Optional<String>> found = new HashMap<>();

  /**
   * A line of a map.
   *
   * @param key the name of a class; in the list of files, Composer's mark for one
   * @param map the file that it stands in
   * @param span of the path, as it is written there
   */
  public record Entry(String key, WrittenPath path, SitePath map, Span span) {}

  Installation(
      SiteTree tree,
      SitePath vendor,
      Map<String, Entry> classMap,
      Map<String, List<String>> psr4,
      Map<String, List<String>> psr0,
      List<Entry> files) {
    this.tree = tree;
    this.vendor = vendor;
    this.classMap = new LinkedHashMap<>(classMap);
    this.psr4 = new LinkedHashMap<>(psr4);
    this.psr0 = new LinkedHashMap<>(psr0);
    this.files = List.copyOf(files);
  }

  /** The vendor directory. */
  public SitePath vendor() {
    return vendor;
  }

  /** What code includes to have classes loaded. */
  public SitePath loader() {
    return vendor.resolve("autoload.php");
  }

  /** Where Composer keeps the autoloader and its maps. */
  public SitePath machinery() {
    return vendor.resolve("composer");
  }

  /** The lines of the class map, in its order. */
  public List<Entry> classMap() {
    return List.copyOf(classMap.values());
  }

  /** The files that are loaded on every page, in order. */
  public List<Entry> files() {
    return files;
  }

  /** The directories of PSR-4, by prefix; those of the empty prefix are tried last. */
  public Map<String, List<String>> psr4() {
    return Collections.unmodifiableMap(psr4);
  }

  /**
   * The file that is loaded for a class: absolute, links resolved. Empty where none is found: the
   * next autoloader is asked.
   */
  public Optional<String> file(String type) {
    return found.computeIfAbsent(type, this::find);
  }

  private Optional<String> find(String type) {
    Entry mapped = classMap.get(type);
    return mapped != null
        ? existing(mapped.path().path())
        : tried(type).stream().flatMap(path -> existing(path).stream()).findFirst();
  }

  /** Whether the class map decides; then nothing else is tried. */
  public boolean isMapped(String type) {
    return classMap.containsKey(type);
  }

  private Optional<String> existing(String path) {
    return tree.lookup(path) instanceof Lookup.Found file
        ? Optional.of(file.canonical())
        : Optional.empty();
  }

  /** The paths that are tried for a class, absolute, in order, the class map left out. */
  public List<String> tried(String type) {
    List<String> paths = new ArrayList<>();
    String below = type.replace('\\', '/') + ".php";
    for (int slash = type.lastIndexOf('\\'); slash > 0; slash = type.lastIndexOf('\\', slash - 1)) {
      String prefix = type.substring(0, slash + 1);
      String rest = below.substring(slash + 1);
      psr4.getOrDefault(prefix, List.of()).forEach(dir -> paths.add(dir + "/" + rest));
    }
    psr4.getOrDefault("", List.of()).forEach(dir -> paths.add(dir + "/" + below));
    int last = type.lastIndexOf('\\');
    String logical = below.substring(0, last + 1) + below.substring(last + 1).replace('_', '/');
    psr0.forEach((prefix, directories) -> {
      if (type.startsWith(prefix)) {
        directories.forEach(dir -> paths.add(dir + "/" + logical));
      }
    });
    return paths;
  }

  /** The files outside of the root where classes of some prefix lie, absolute, sorted. */
  public SortedSet<String> filesOutside() {
    OutsideFiles outside = new OutsideFiles(tree);
    SortedSet<String> files = new TreeSet<>();
    psr4.values()
        .forEach(directories ->
            directories.forEach(directory -> files.addAll(outside.below(directory, ""))));
    psr0.forEach((prefix, directories) -> {
      String first = prefix.split("[\\\\_]", 2)[0];
      directories.forEach(directory -> files.addAll(outside.below(directory, first)));
    });
    return files;
  }

  /** Whether some prefix but the empty one covers the class. */
  public boolean covers(String type) {
    return psr4.keySet().stream().anyMatch(prefix -> !prefix.isEmpty() && type.startsWith(prefix));
  }
}
