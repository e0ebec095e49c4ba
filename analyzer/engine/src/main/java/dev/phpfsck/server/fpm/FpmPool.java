package dev.phpfsck.server.fpm;

import dev.phpfsck.server.ini.IniEntry;
import java.util.List;
import java.util.Optional;

/**
 * One pool of PHP-FPM.
 *
 * @param entries of its section, in the order of the files
 */
public record FpmPool(String name, List<IniEntry> entries) {
  public FpmPool {
    entries = List.copyOf(entries);
  }

  /** The entry that decides {@code key}. */
  public Optional<IniEntry> entry(String key) {
    return entries.stream().filter(e -> e.is(key)).reduce((first, second) -> second);
  }

  /** The value of {@code key}, {@code $pool} put in; empty where it is not set. */
  public String value(String key) {
    return entry(key).map(e -> e.value().replace("$pool", name)).orElse("");
  }

  /**
   * The entry of {@code php_admin_value[directive]}, {@code php_value[directive]} or the flags that
   * decides {@code directive} in this pool.
   */
  public Optional<IniEntry> php(String directive) {
    return last(directive, "php_admin_value", "php_admin_flag")
        .or(() -> last(directive, "php_value", "php_flag"));
  }

  private Optional<IniEntry> last(String directive, String valueArray, String flagArray) {
    return entries.stream()
        .filter(e -> e.isOffset(valueArray, directive) || e.isOffset(flagArray, directive))
        .reduce((first, second) -> second);
  }
}
