package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.Find.Hit;
import dev.phpfsck.evaluate.Find.Miss;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.site.Lookup;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scripts that lie in a tree of their own until somebody lays it over the site, as a package of
 * plugins does: {@code packages/tides/admin/tides.php} becomes {@code admin/tides.php}. All that
 * such a script misses where it lies is there when it is laid over, and of its own tree it finds
 * nothing but what lies beside it.
 */
final class Overlays {
  private final Program program;
  private final SiteTree tree;

  Overlays(Machine machine) {
    this.program = machine.program();
    this.tree = machine.tree();
  }

  boolean have(EntryScript script) {
    SitePath directory = program.path(script.file()).parent();
    List<Find> finds = new ArrayList<>();
    gather(script.run(), directory, finds, new HashSet<>());
    List<Miss> misses =
        finds.stream().filter(Miss.class::isInstance).map(Miss.class::cast).toList();
    String path = directory.value();
    if (misses.isEmpty()) {
      return false;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String top = path.substring(0, slash + 1);
      if (isLaidOver(path.substring(slash + 1))
          && misses.stream().allMatch(miss -> isThere(miss, top))
          && finds.stream().noneMatch(find -> isOf(top, find, directory))) {
        return true;
      }
    }
    return false;
  }

  /** What the script finds, and what the files beside it do that it runs. */
  private void gather(Run run, SitePath directory, List<Find> finds, Set<Run> seen) {
    if (program.path(run.file).parent().equals(directory) && seen.add(run)) {
      run.outcomes.stream()
          .filter(outcome -> outcome.dead() == null && outcome.guard() == null)
          .forEach(outcome -> finds.addAll(outcome.finds()));
      run.children.forEach(child -> gather(child.run(), directory, finds, seen));
    }
  }

  /** Whether the site has the first directory of a path. */
  private boolean isLaidOver(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return tree.lookup(tree.absoluteRoot() + "/" + first) instanceof Lookup.Directory;
  }

  /** Whether what is missed would be found if {@code top} were the root. */
  private boolean isThere(Miss miss, String top) {
    String root = tree.absoluteRoot() + "/";
    return miss.tried().stream()
        .filter(tried -> tried.startsWith(root + top))
        .map(tried -> SiteTree.collapsed(root + tried.substring(root.length() + top.length())))
        .anyMatch(tried -> tree.lookup(tried) instanceof Lookup.Found);
  }

  /** Whether a file was found in that tree that does not lie beside the script. */
  private static boolean isOf(String top, Find find, SitePath directory) {
    return find instanceof Hit hit
        && hit.target().startsWith(top)
        && !new SitePath(hit.target()).parent().equals(directory);
  }
}
