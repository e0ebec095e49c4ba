package dev.phpfsck.server.fpm;

import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Glob;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.ini.IniEntry;
import dev.phpfsck.server.ini.IniFile;
import dev.phpfsck.server.ini.IniParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration of one PHP-FPM.
 *
 * @param main {@code php-fpm.conf}
 * @param files all that were read, {@code main} first
 * @param global the entries before the first pool, or in {@code [global]}
 */
public record FpmConfig(
    ConfigFile main, List<IniFile> files, List<IniEntry> global, List<FpmPool> pools) {
  private static final int MAX_DEPTH = 8;

  public FpmConfig {
    files = List.copyOf(files);
    global = List.copyOf(global);
    pools = List.copyOf(pools);
  }

  /** Reads {@code path} and what it includes; empty where it is not there. */
  public static Optional<FpmConfig> read(
      HostFiles host, Function<String, Optional<ConfigFile>> open, String path) {
    Optional<ConfigFile> main = open.apply(path);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    List<IniFile> files = new ArrayList<>();
    read(host, open, main.get(), files, 0);
    List<IniEntry> global = new ArrayList<>();
    Map<String, List<IniEntry>> pools = new LinkedHashMap<>();
    for (IniFile file : files) {
      file.sections().stream()
          .filter(section -> !section.equalsIgnoreCase("global"))
          .forEach(section -> pools.computeIfAbsent(section, name -> new ArrayList<>()));
      for (IniEntry entry : file.entries()) {
        boolean isGlobal = entry.section().isEmpty() || entry.section().equalsIgnoreCase("global");
        (isGlobal ? global : pools.computeIfAbsent(entry.section(), name -> new ArrayList<>()))
            .add(entry);
      }
    }
    List<FpmPool> named = new ArrayList<>();
    pools.forEach((name, entries) -> named.add(new FpmPool(name, entries)));
    return Optional.of(new FpmConfig(main.get(), files, global, named));
  }

  private static void read(
      HostFiles host,
      Function<String, Optional<ConfigFile>> open,
      ConfigFile file,
      List<IniFile> files,
      int depth) {
    IniFile parsed = IniParser.parse(file, name -> Optional.empty());
    files.add(parsed);
    for (IniEntry entry : parsed.entries()) {
      if (entry.is("include") && depth < MAX_DEPTH) {
        for (String path : matches(host, entry.value())) {
          open.apply(path).ifPresent(child -> read(host, open, child, files, depth + 1));
        }
      }
    }
  }

  /** The files that an {@code include} names, sorted. */
  private static List<String> matches(HostFiles host, String pattern) {
    String path = HostFiles.resolve("/usr", pattern);
    String directory = HostFiles.parent(path);
    return host.names(directory).stream()
        .filter(Glob.of(HostFiles.name(path))::matches)
        .map(name -> directory + "/" + name)
        .toList();
  }

  /** The global entry that decides {@code key}. */
  public Optional<IniEntry> entry(String key) {
    return global.stream().filter(e -> e.is(key)).reduce((first, second) -> second);
  }
}
