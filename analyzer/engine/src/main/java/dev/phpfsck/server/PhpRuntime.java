package dev.phpfsck.server;

import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Identity;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;

/**
 * A PHP that runs the root's scripts, with the settings that reach it.
 *
 * @param install where its ini files are
 * @param handler how the web server reaches it
 * @param pool the FPM pool; empty for another SAPI, or where no pool listens there
 * @param overrides {@code php_value} and the like of Apache's configuration, in Apache's order;
 *     empty unless PHP is Apache's module
 * @param identity who it runs as; empty where that cannot be told
 */
public record PhpRuntime(
    PhpInstall install,
    PhpHandler handler,
    Optional<FpmPool> pool,
    List<Directive> overrides,
    Optional<Identity> identity) {
  /**
   * What an ini directive is set to.
   *
   * @param value as PHP takes it: without quotes, {@code On} as {@code 1}
   * @param place where it is set
   */
  public record Setting(String name, String value, Place place) {
    /** Whether PHP takes it for true. */
    public boolean isOn() {
      String word = value.toLowerCase(java.util.Locale.ROOT);
      return word.equals("on")
          || word.equals("yes")
          || word.equals("true")
          || word.matches("[+-]?0*[1-9]\\d*.*");
    }
  }

  public PhpRuntime {
    overrides = List.copyOf(overrides);
  }

  /** What decides {@code name} for the root's scripts; empty where PHP's default holds. */
  public Optional<Setting> setting(String name) {
    return fromApache(name).or(() -> fromPool(name)).or(() -> fromIni(name));
  }

  private Optional<Setting> fromApache(String name) {
    Optional<Directive> admin = last(name, "php_admin_value", "php_admin_flag");
    return admin
        .or(() -> last(name, "php_value", "php_flag"))
        .map(d -> new Setting(name, word(d.argument(1)), d.argumentPlace(1)));
  }

  private Optional<Directive> last(String name, String value, String flag) {
    return overrides.stream()
        .filter(d -> (d.is(value) || d.is(flag)) && d.argument(0).equals(name))
        .reduce((first, second) -> second);
  }

  private static String word(String value) {
    return value.equalsIgnoreCase("none") ? "" : value;
  }

  private Optional<Setting> fromPool(String name) {
    return pool.flatMap(p -> p.php(name)).map(e -> new Setting(name, e.value(), e.valuePlace()));
  }

  private Optional<Setting> fromIni(String name) {
    return install.ini().setting(name).map(e -> new Setting(name, e.value(), e.valuePlace()));
  }
}
