package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.fpm.FpmPool;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.ini.IniEntry;
import dev.phpfsck.site.SiteEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A script whose extension the handler takes and {@code security.limit_extensions} refuses. */
public final class ScriptRefusedByFpm implements Rule {
  private static final String ID = "script-refused-by-fpm";
  private static final Set<String> SCRIPTS =
      Set.of("php", "phtml", "php3", "php4", "php5", "php7", "php8", "phar");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.ERROR,
        "Apache passes a script to PHP-FPM whose extension PHP-FPM refuses");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.server().runtimes().stream()
        .filter(runtime -> runtime.pool().isPresent())
        .flatMap(runtime -> first(site, runtime).stream())
        .distinct()
        .toList();
  }

  /** One finding a pool: the repair is the same for all its scripts. */
  private static Optional<Finding> first(Site site, PhpRuntime runtime) {
    FpmPool pool = runtime.pool().orElseThrow();
    String allowed = pool.value("security.limit_extensions");
    List<String> extensions =
        List.of((allowed.isEmpty() ? ".php .phar" : allowed).split("[ ,]+", -1));
    return site.tree().files().stream()
        .filter(file -> SCRIPTS.contains(file.path().extension()))
        .filter(file -> !extensions.contains("." + file.path().extension()))
        .filter(file -> isPassedOn(site.server(), file))
        .findFirst()
        .map(file -> finding(file, pool));
  }

  private static boolean isPassedOn(Server server, SiteEntry file) {
    String directory =
        file.path().parent().isRoot()
            ? server.root()
            : server.root() + "/" + file.path().parent().value();
    return server.hosts().stream()
        .filter(host -> host.php() instanceof PhpHandler.FastCgi)
        .filter(host -> (directory + "/").startsWith(host.directory() + "/"))
        .anyMatch(host -> handler(host, directory, file.path().name()).startsWith("proxy:"));
  }

  private static String handler(ServedHost host, String directory, String name) {
    return host.forFile(directory, name).stream()
        .filter(d -> d.is("SetHandler"))
        .reduce((first, second) -> second)
        .map((Directive d) -> d.argument(0))
        .orElse("");
  }

  private static Finding finding(SiteEntry file, FpmPool pool) {
    String extension = "." + file.path().extension();
    Optional<IniEntry> entry = pool.entry("security.limit_extensions");
    Place place = entry.map(IniEntry::place).orElseGet(() -> pool.entries().getLast().place());
    String line =
        "security.limit_extensions = "
            + entry.map(IniEntry::value).orElse(".php .phar")
            + " "
            + extension;
    return ServerFinding.at(
            place, ID, "PHP-FPM refuses `" + extension + "` scripts such as `" + file.path() + "`")
        .impact(Impact.HTTP_403)
        .reference(file.path().value())
        .fix(ServerFinding.replace(place, entry.isPresent() ? line : place.text() + "\n" + line))
        .build();
  }
}
