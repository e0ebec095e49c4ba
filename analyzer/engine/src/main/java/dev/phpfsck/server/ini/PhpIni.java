package dev.phpfsck.server.ini;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ini files that one PHP reads at its start: php.ini, then those of its scan directory by name.
 * Later ones win.
 */
public record PhpIni(List<IniFile> files) {
  public PhpIni {
    files = List.copyOf(files);
  }

  /**
   * Every setting in the order in which PHP reads them, those of single hosts and paths left out.
   */
  public Stream<IniEntry> entries() {
    return files.stream().flatMap(file -> file.entries().stream()).filter(PhpIni::isGeneral);
  }

  /** The setting that decides {@code name}; empty where PHP's default holds. */
  public Optional<IniEntry> setting(String name) {
    return entries().filter(entry -> entry.is(name)).reduce((first, second) -> second);
  }

  /** {@code [PATH=…]} and {@code [HOST=…]} hold for some requests only. */
  private static boolean isGeneral(IniEntry entry) {
    String section = entry.section().toUpperCase(Locale.ROOT);
    return !section.startsWith("PATH=") && !section.startsWith("HOST=");
  }
}
