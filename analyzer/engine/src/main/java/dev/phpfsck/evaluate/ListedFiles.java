package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.value.PhpPaths;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The PHP files that JSON files of the site list, by their paths from where the list stands, as
 * manifests of plugins do: what code loads that takes the names of files out of such lists. What
 * becomes of a list on its way to an include is too much for the evaluation.
 */
final class ListedFiles {
  /** Where more lie in one directory, they hold translations or records, no lists of files. */
  private static final int MOST_BESIDE = 8;

  private static final long LARGEST = 256 << 10;
  private static final String END = ".php\"";

  private final Program program;
  private final SiteTree tree;
  private @Nullable List<String> all;

  ListedFiles(Program program, SiteTree tree) {
    this.program = program;
    this.tree = tree;
  }

  /** All of them, in order; none where no code reads JSON. */
  List<String> all() {
    List<String> known = all;
    if (known == null) {
      known = readsJson() ? List.copyOf(search()) : List.of();
      all = known;
    }
    return known;
  }

  private boolean readsJson() {
    for (int file = 0; file < program.size(); file++) {
      for (SymbolUse use : program.facts(file).uses()) {
        if (use.kind() == SymbolUse.Kind.FUNCTION && isDecoding(use)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDecoding(SymbolUse use) {
    return use.name().equalsIgnoreCase("json_decode")
        || use.fallback().equalsIgnoreCase("json_decode");
  }

  private Set<String> search() {
    Map<SitePath, List<SiteEntry>> lists = new HashMap<>();
    for (SiteEntry entry : tree.files()) {
      // Composer's own file is no data of the site's code.
      if (entry.path().extension().equals("json")
          && entry.size() <= LARGEST
          && !entry.path().name().equals("composer.json")) {
        lists.computeIfAbsent(entry.path().parent(), d -> new ArrayList<>(1)).add(entry);
      }
    }
    Set<String> found = new TreeSet<>();
    for (List<SiteEntry> beside : lists.values()) {
      if (beside.size() <= MOST_BESIDE) {
        beside.forEach(list -> search(list.path(), found));
      }
    }
    return found;
  }

  private void search(SitePath list, Set<String> found) {
    String text = text(list);
    for (int at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) {
      String written = text.substring(text.lastIndexOf('"', at) + 1, at + END.length() - 1);
      named(list, written.replace("\\/", "/")).ifPresent(found::add);
    }
  }

  private Optional<String> named(SitePath list, String written) {
    // Configurations of tools name Composer's autoloader; whether the site loads it, code tells.
    boolean autoloader = written.endsWith("/autoload.php");
    if (PhpPaths.isAbsolute(written) || written.indexOf('\n') >= 0 || autoloader) {
      return Optional.empty();
    }
    String path = SiteTree.collapsed("/" + list.parent().resolve(written).value()).substring(1);
    return program.number(new SitePath(path)).isPresent() ? Optional.of(path) : Optional.empty();
  }

  private String text(SitePath list) {
    try {
      return new String(
          java.nio.file.Files.readAllBytes(tree.onDisk(list)), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // A list that cannot be read names nothing.
      return "";
    }
  }
}
