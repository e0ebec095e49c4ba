package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.FunctionFact;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.PagePlaces;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.Slip;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the php.ini of the server may provide, where nobody serves the site here: its include path
 * is not known then, and the code leaves it as it is.
 */
final class HostIncludePath {
  /** So many files that are looked for in vain lie in one directory where the path names it. */
  private static final int ENOUGH = 3;

  private static final String SETTER = "set_include_path";

  private final Site site;
  private final boolean isSet;
  private final Map<String, Set<String>> directories;
  private final Set<String> names;

  private HostIncludePath(
      Site site, boolean isSet, Map<String, Set<String>> directories, Set<String> names) {
    this.site = site;
    this.isSet = isSet;
    this.directories = directories;
    this.names = names;
  }

  /** What {@code site} leaves to its host. */
  static HostIncludePath of(Site site) {
    return site.derived(HostIncludePath.class, HostIncludePath::find);
  }

  private static HostIncludePath find(Site site) {
    boolean set = site.server().isServed() || setsItself(site);
    HostIncludePath none = new HostIncludePath(site, set, Map.of(), Set.of());
    Map<String, Set<String>> wanted = new HashMap<>();
    for (IncludeEdge edge : set ? List.<IncludeEdge>of() : site.includes().edges()) {
      for (MissingReference missing : edge.missing()) {
        if (none.isLeft(edge, missing)) {
          String path = missing.path();
          wanted
              .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), n -> new HashSet<>())
              .add(path);
        }
      }
    }
    return wanted.isEmpty()
        ? none
        : new HostIncludePath(site, false, directories(site, wanted), folders(site));
  }

  private static boolean setsItself(Site site) {
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (sets(file.getValue()) && PagePlaces.isPage(file.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sets(FileFacts facts) {
    if (facts.effects().functions().contains(SETTER)) {
      return true;
    }
    for (FunctionFact function : facts.functions()) {
      if (function.effects().functions().contains(SETTER)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Set<String>> directories(Site site, Map<String, Set<String>> wanted) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (SiteEntry file : site.tree().files()) {
      String place = "/" + file.path();
      for (String path : wanted.getOrDefault(file.path().name(), Set.of())) {
        if (place.endsWith("/" + path)) {
          String directory = place.substring(0, place.length() - path.length());
          found.computeIfAbsent(directory, d -> new TreeSet<>()).add(path);
        }
      }
    }
    found.values().removeIf(paths -> paths.size() < ENOUGH);
    return found;
  }

  private static Set<String> folders(Site site) {
    Set<String> names = new HashSet<>();
    StreamSupport.stream(site.tree().entries().spliterator(), false)
        .filter(SiteEntry::isDirectory)
        .forEach(entry -> names.add(entry.path().name().toLowerCase(Locale.ROOT)));
    return names;
  }

  /**
   * Whether PHP looks for it along the include path, and the site adds nothing to that: the places
   * in the site are beside the scripts alone.
   */
  private boolean isLeft(IncludeEdge edge, MissingReference missing) {
    String path = missing.path();
    if (isSet || path.startsWith("/") || path.startsWith(".") || missing.directory()) {
      return false;
    }
    Set<String> beside = new HashSet<>();
    Stream.concat(Stream.of(edge.file()), missing.entryPoints().stream())
        .map(file -> site.tree().canonical(file))
        .forEach(file -> beside.add(file.substring(0, file.lastIndexOf('/') + 1)));
    String root = site.tree().absoluteRoot() + "/";
    return missing.tried().stream()
        .filter(tried -> tried.startsWith(root) && tried.endsWith("/" + path))
        .allMatch(tried -> beside.contains(tried.substring(0, tried.length() - path.length())));
  }

  /**
   * The directory of the site that the host's include path names, as far as can be told: several
   * files that are looked for in vain lie in it. Empty where there is none, or where it is one
   * above the code, which would name it by {@code ../}.
   */
  String directory(IncludeEdge edge, MissingReference missing) {
    if (!isLeft(edge, missing)) {
      return "";
    }
    String place = "/" + edge.file();
    List<String> others =
        directories.keySet().stream().filter(directory -> !place.startsWith(directory)).toList();
    return others.stream()
        .filter(directory -> directories.getOrDefault(directory, Set.of()).contains(missing.path()))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .orElse("");
  }

  /**
   * Whether it is a class of a library that the host has, as PEAR names them: {@code Net/URL.php},
   * where no folder of the site is called {@code Net}, or nearly so.
   */
  boolean isLibrary(IncludeEdge edge, MissingReference missing) {
    String path = missing.path();
    int slash = path.indexOf('/');
    if (slash <= 0 || !Character.isUpperCase(path.charAt(0)) || !isLeft(edge, missing)) {
      return false;
    }
    String first = path.substring(0, slash).toLowerCase(Locale.ROOT);
    return names.stream().noneMatch(name -> isLike(first, name));
  }

  private static boolean isLike(String a, String b) {
    boolean telling = Math.min(a.length(), b.length()) > 4;
    return a.equals(b) || (telling && Slip.isOneAtMost(a, b));
  }
}
