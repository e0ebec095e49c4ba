package dev.phpfsck.suggest;

import dev.phpfsck.index.NameIndex;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that a path could have been meant for: more of them than will do, and in no order. */
final class Candidates {
  /** With fewer characters two edits make any word from any other. */
  private static final int SHORT_NAME = 6;

  private final SiteTree tree;
  private final NameIndex names;

  Candidates(SiteTree tree, NameIndex names) {
    this.tree = tree;
    this.names = names;
  }

  SortedSet<SitePath> of(Wanted wanted) {
    int edits = wanted.name().length() < SHORT_NAME ? 1 : NameIndex.MAX_EDITS;
    SortedSet<SitePath> found = new TreeSet<>(names.nearName(wanted.name(), edits));
    found.addAll(names.nearStem(wanted.name(), 1));
    if (!wanted.foreign()) {
      found.addAll(names.nearPath(wanted.path(), 1));
      found.addAll(names.nearSqueezed(wanted.path(), 1));
      found.addAll(neighbours(new SitePath(wanted.directory())));
    }
    return found;
  }

  /** The files in {@code directory}: one of them, badly misspelled, may be meant. */
  private SortedSet<SitePath> neighbours(SitePath directory) {
    SortedSet<SitePath> files = new TreeSet<>();
    for (String name : tree.children(directory)) {
      SitePath path = directory.resolve(name);
      if (tree.entry(path).filter(SiteEntry::isFile).isPresent()) {
        files.add(path);
      }
    }
    return files;
  }
}
