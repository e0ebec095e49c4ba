package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.site.SitePath;
import java.util.List;
import java.util.Set;

/** Tells pages by the pages beside them. */
final class Neighbours {
  private final Program program;
  private final List<EntryScript> pages;

  /** Where the {@code pages} are those there are at the moment of a question. */
  Neighbours(Program program, List<EntryScript> pages) {
    this.program = program;
    this.pages = pages;
  }

  /**
   * Whether most of the pages in the same directory, and two at least, find by a relative path what
   * a script misses, but for the dots before it: then it is a page as they are.
   */
  boolean areLike(EntryScript script) {
    Set<String> missed = Fragments.missedPaths(script.run());
    SitePath directory = program.path(script.file()).parent();
    List<EntryScript> neighbours =
        missed.isEmpty()
            ? List.of()
            : pages.stream()
                .filter(other -> other.file() != script.file() && other.loadsOthers())
                .filter(other -> program.path(other.file()).parent().equals(directory))
                .toList();
    long alike =
        neighbours.stream().filter(other -> Fragments.findsOne(other.run(), missed)).count();
    return alike >= 2 && 2 * alike > neighbours.size();
  }
}
