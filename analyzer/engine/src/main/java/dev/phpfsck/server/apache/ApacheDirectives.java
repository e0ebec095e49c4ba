package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.HostFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directives that Apache and the modules it ships with know, as {@code apache2 -L} lists them.
 * The table is made by {@code src/data/apache-directives.py}.
 */
public final class ApacheDirectives {
  /** Compiled into Apache by every distribution, or loaded by its own main file without fail. */
  private static final Set<String> ALWAYS =
      Set.of(
          "core.c",
          "http_core.c",
          "mod_so.c",
          "mod_watchdog.c",
          "mod_log_config.c",
          "mod_logio.c",
          "mod_version.c",
          "mod_unixd.c",
          "prefork.c",
          "worker.c",
          "event.c");

  /**
   * One directive of one module.
   *
   * @param name as Apache spells it, a section with its bracket
   * @param contexts letters: {@code s} server, {@code v} virtual host, {@code d} directory, {@code
   *     h} .htaccess
   * @param groups the {@code AllowOverride} groups that admit it in .htaccess
   * @param takes how many arguments it takes
   */
  public record Known(
      String name, String module, String contexts, List<String> groups, ArgumentCount takes) {
    boolean allowed(char context) {
      return contexts.indexOf(context) >= 0;
    }
  }

  /** How a module is loaded. */
  public record Module(String source, String id, String file, String command) {}

  private static final ApacheDirectives TABLE = read();

  private final Map<String, List<Known>> byName = new HashMap<>();
  private final Map<String, Module> bySource = new HashMap<>();
  private final Map<String, Module> byId = new HashMap<>();

  private ApacheDirectives() {}

  /** The table. */
  public static ApacheDirectives table() {
    return TABLE;
  }

  private static ApacheDirectives read() {
    ApacheDirectives table = new ApacheDirectives();
    try (InputStream in = ApacheDirectives.class.getResourceAsStream("apache-directives.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the table of Apache's directives is not in the build");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t", -1))
          .forEach(table::add);
    } catch (IOException e) {
      throw new IllegalStateException("the table of Apache's directives cannot be read", e);
    }
    return table;
  }

  private void add(String[] row) {
    if (row[0].equals("M")) {
      Module module = new Module(row[1], row[2], row[3], row[4]);
      bySource.put(module.source(), module);
      byId.put(module.id(), module);
      return;
    }
    List<String> groups = row[3].equals("-") ? List.of() : List.of(row[3].split(",", -1));
    byName
        .computeIfAbsent(row[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
        .add(new Known(row[0], row[1], row[2], groups, ArgumentCount.parse(row[4])));
  }

  /** Every directive of that name, case ignored, a section with its bracket; one per module. */
  public List<Known> find(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** All names as Apache spells them, unsorted. */
  Collection<String> names() {
    return byName.values().stream().map(known -> known.getFirst().name()).toList();
  }

  /** The module with that source name, such as {@code mod_rewrite.c}. */
  public Optional<Module> bySource(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /** The module with that identifier, such as {@code rewrite_module}. */
  public Optional<Module> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The module in the file of that name, such as {@code mod_rewrite.so}. */
  Optional<Module> byFile(String file) {
    return bySource.values().stream().filter(module -> module.file().equals(file)).findFirst();
  }

  /** Whether the module of that source name needs no {@code LoadModule}. */
  static boolean isAlwaysLoaded(String source) {
    return ALWAYS.contains(source);
  }

  /** What {@code <IfModule>} may call the module that is loaded as {@code id} from {@code file}. */
  String sourceOf(String id, String file) {
    Module module = byId.get(id);
    if (module != null) {
      return module.source();
    }
    return switch (id) {
      case "php_module" -> "mod_php.c";
      case "php7_module" -> "mod_php7.c";
      case "php5_module" -> "mod_php5.c";
      default -> HostFiles.name(file).replaceFirst("\\.so$", ".c");
    };
  }
}
