package dev.phpfsck.rules.syntax;

import dev.phpfsck.rule.Site;
import dev.phpfsck.server.PhpRuntime;
import java.util.Optional;
import java.util.function.Predicate;

/** What a setting of PHP is for the whole of a site. */
final class PhpSetting {
  private PhpSetting() {}

  /**
   * Whether {@code name} is as {@code wanted} wherever the site runs: in every PHP that runs it, an
   * empty value standing for PHP's default, and no file of the site sets it. Not where no PHP is
   * known.
   */
  static boolean isEverywhere(
      Site site, String name, Predicate<Optional<PhpRuntime.Setting>> wanted) {
    return !site.server().runtimes().isEmpty()
        && site.server().runtimes().stream()
            .allMatch(runtime ->
                !runtime.install().ini().files().isEmpty() && wanted.test(runtime.setting(name)))
        && site.server().htaccess().stream()
            .flatMap(file -> file.directives().stream())
            .noneMatch(d -> (d.is("php_value") || d.is("php_flag")) && d.argument(0).equals(name))
        && site.server().userInis().stream()
            .flatMap(ini -> ini.ini().entries().stream())
            .noneMatch(entry -> entry.is(name));
  }
}
