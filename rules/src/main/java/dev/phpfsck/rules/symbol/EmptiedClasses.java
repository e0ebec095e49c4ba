package dev.phpfsck.rules.symbol;

import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.fact.SymbolUse;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.SureCode;
import dev.phpfsck.site.SitePath;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Empty files whose name is that of a class which code uses and which is declared nowhere: that is
 * where an autoloader looks for it.
 */
final class EmptiedClasses {
  private final Site site;

  /** By the name of the class, in lower case. */
  private final Map<String, SitePath> files = new HashMap<>();

  private EmptiedClasses(Site site) {
    this.site = site;
  }

  /**
   * A class that is lost with its file.
   *
   * @param sure whether some page surely comes to the use
   */
  record Lost(SureCode.Use use, boolean sure) {}

  /** Those of {@code site}, each with its file. */
  static Map<SitePath, Lost> of(Site site) {
    EmptiedClasses classes = new EmptiedClasses(site);
    classes.find();
    return classes.files.isEmpty() ? Map.of() : classes.lost();
  }

  private void find() {
    Map<String, SitePath> empty = new HashMap<>();
    for (Map.Entry<SitePath, FileFacts> file : site.facts().entrySet()) {
      if (file.getValue().isEmpty()) {
        empty.putIfAbsent(base(file.getKey()), file.getKey());
      }
    }
    if (empty.isEmpty()) {
      return;
    }
    Set<String> undeclared = UndeclaredNames.of(site).of(SymbolUse.Kind.CLASS);
    for (FileFacts facts : site.facts().values()) {
      for (SymbolUse use : facts.uses()) {
        String name = use.name();
        SitePath file = empty.get(name.substring(name.lastIndexOf('\\') + 1));
        if (file != null && undeclared.contains(lower(name)) && isPlaceOf(name, file)) {
          files.put(lower(name), file);
        }
      }
    }
  }

  /** {@code lib/class.Page.php}, {@code lib/Page.class.php} and {@code lib/Page.php} as "Page". */
  private static String base(SitePath file) {
    String name = file.name();
    int point = name.lastIndexOf('.');
    return (point < 0 ? name : name.substring(0, point)).replaceFirst("^class\\.|\\.class$", "");
  }

  /**
   * Whether a class of that name would lie there: in a folder that is called as the last part of
   * its namespace, and in the same folder as others of that namespace, which tell that it is the
   * site's.
   */
  private boolean isPlaceOf(String name, SitePath file) {
    String namespace = name.substring(0, Math.max(0, name.lastIndexOf('\\')));
    String folder = namespace.substring(namespace.lastIndexOf('\\') + 1);
    String before = namespace.isEmpty() ? "" : namespace + "\\";
    return (folder.isEmpty() || file.parent().name().equals(folder))
        && site.facts().entrySet().stream()
            .filter(other -> other.getKey().parent().equals(file.parent()))
            .anyMatch(other -> declares(other.getValue(), before + base(other.getKey())));
  }

  private static boolean declares(FileFacts facts, String name) {
    return facts.classes().stream().anyMatch(type -> type.name().equals(name));
  }

  private Map<SitePath, Lost> lost() {
    NeededNames names = new NeededNames(site);
    Map<SitePath, Lost> lost = new TreeMap<>();
    SureCode.of(site, new Wanted(names))
        .forEach((name, use) -> lost.put(fileOf(name), new Lost(use, true)));
    for (Map.Entry<SitePath, FileFacts> entry : site.facts().entrySet()) {
      for (SymbolUse use : entry.getValue().uses()) {
        String name = lower(use.name());
        if (use.kind() == SymbolUse.Kind.CLASS
            && use.isNeeded()
            && files.containsKey(name)
            && !names.isSpokenOf(name)
            && site.isRunByAPage(entry.getKey())) {
          lost.putIfAbsent(fileOf(name), new Lost(new SureCode.Use(entry.getKey(), use), false));
        }
      }
    }
    return lost;
  }

  private SitePath fileOf(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The classes in question. */
  private final class Wanted implements SureCode.Wanted {
    private final NeededNames names;

    Wanted(NeededNames names) {
      this.names = names;
    }

    @Override
    public Optional<String> function(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> type(String name) {
      return files.containsKey(name) && !names.isSpokenOf(name)
          ? Optional.of(name)
          : Optional.empty();
    }
  }
}
