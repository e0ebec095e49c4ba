package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The directories of the site from which some code may look for {@code ./x} and {@code ../x}: under
 * a web server the working directory is that of the script that is asked for, and a program may
 * change to one above.
 */
final class WorkingDirectories {
  private final SiteTree tree;
  private final Set<String> all = new TreeSet<>();

  WorkingDirectories(SiteTree tree) {
    this.tree = tree;
  }

  /** Takes the directories of those scripts, and all above them. */
  void take(Collection<SitePath> scripts) {
    for (SitePath script : scripts) {
      SitePath directory = script;
      do {
        directory = directory.parent();
      } while (all.add(directory.value()) && !directory.isRoot());
    }
  }

  /** Whether a relative path may mean that file; without dots, the include path may lead to it. */
  boolean leadTo(String relative, String file) {
    String wanted = tree.absoluteRoot() + "/" + file;
    return !PhpPaths.isDotted(relative)
        || all.stream().anyMatch(directory -> from(directory, relative).equals(wanted));
  }

  private String from(String directory, String relative) {
    return SiteTree.collapsed(tree.absoluteRoot() + "/" + directory + "/" + relative);
  }
}
