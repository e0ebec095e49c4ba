package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.MissingReference;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A relative path that is found in some course of the code and not in another.
 *
 * @param target the file that it is found as
 * @param broken the entry points in whose directory PHP looks for it in vain, sorted
 * @param sound the entry points in whose directory PHP finds it, sorted
 */
record OtherDirectory(SitePath target, List<SitePath> broken, List<SitePath> sound) {

  /** What {@code missing} is found as from elsewhere; empty where it is found from nowhere. */
  static Optional<OtherDirectory> of(Site site, IncludeEdge edge, MissingReference missing) {
    String path = missing.path();
    String ending = "/" + withoutDots(path);
    return edge.targetsInside().stream()
        .filter(target -> !path.startsWith("/") && ("/" + target).endsWith(ending))
        .findFirst()
        .map(target ->
            new OtherDirectory(target, broken(site, edge, path), sound(site, edge, path, target)));
  }

  /**
   * Whether the directory of the entry point alone decides. Where it is the include path that
   * differs, or a call of {@code chdir}, how the code gets there is not sure enough.
   */
  boolean isCertain() {
    return !broken.isEmpty() && !sound.isEmpty();
  }

  private static List<SitePath> broken(Site site, IncludeEdge edge, String path) {
    Set<SitePath> all = new TreeSet<>();
    for (MissingReference missing : edge.missing()) {
      if (missing.path().equals(path)) {
        Set<String> tried =
            missing.tried().stream().map(SiteTree::collapsed).collect(Collectors.toSet());
        missing.entryPoints().stream()
            .filter(entry -> tried.contains(seenFrom(site, entry, path)))
            .forEach(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static List<SitePath> sound(Site site, IncludeEdge edge, String path, SitePath target) {
    String found = site.tree().canonical(target);
    return site.includes().entryPointsOf(edge.file()).stream()
        .filter(entry -> seenFrom(site, entry, path).equals(found))
        .toList();
  }

  /** What {@code path} means in the directory of {@code entry}. */
  private static String seenFrom(Site site, SitePath entry, String path) {
    return SiteTree.collapsed(site.tree().canonical(entry) + "/../" + path);
  }

  /** A path without the dots that it begins with: {@code ../lib/x.php} is {@code lib/x.php}. */
  private static String withoutDots(String path) {
    String rest = path;
    while (rest.startsWith("./") || rest.startsWith("../") || rest.startsWith("/")) {
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return rest;
  }
}
