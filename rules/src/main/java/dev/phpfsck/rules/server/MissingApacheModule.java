package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheDirectives;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.host.HostFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module whose file is gone, or that a directive needs and nothing loads. */
public final class MissingApacheModule implements Rule {
  private static final String ID = "missing-apache-module";
  private static final Pattern PHP = Pattern.compile("libphp(\\d[\\d.]*)\\.so$");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "an Apache module that is loaded has no file, or one that a directive needs is not loaded");
  }

  @Override
  public List<Finding> check(Site site) {
    return ServerFinding.ofFaults(
        site.server(),
        (fault, impact) ->
            switch (fault) {
              case ApacheFault.MissingModuleFile missing -> missingFile(site.server(), missing);
              case ApacheFault.NeedsModule needs -> needed(site.server(), needs, impact);
              default -> Stream.empty();
            });
  }

  private static Stream<Finding> missingFile(Server server, ApacheFault.MissingModuleFile fault) {
    String message = "Apache loads `" + fault.module() + "` from a file that does not exist";
    return Stream.of(
        ServerFinding.at(fault.place(), ID, message)
            .impact(Impact.SERVER_DOWN)
            .reference(fault.path())
            .fix(repair(server, fault))
            .build());
  }

  /** A module of a PHP that was replaced is taken out; any other comes back with its package. */
  private static Fix repair(Server server, ApacheFault.MissingModuleFile fault) {
    Matcher php = PHP.matcher(fault.path());
    boolean isPhp = php.find();
    String link =
        "/etc/apache2/mods-enabled/" + ServerFinding.name(fault.place().file().reportPath());
    boolean enabled = server.files().linkTarget(link).isPresent();
    if (isPhp && otherPhp(server, fault)) {
      return enabled
          ? new Fix.Remove(ServerFinding.reportPath(server, link))
          : ServerFinding.deleteLines(fault.place());
    }
    if (isPhp) {
      return new Fix.Command("apt-get install --reinstall libapache2-mod-php" + php.group(1));
    }
    Optional<String> own =
        ApacheDirectives.table()
            .byId(fault.module())
            .map(module -> HostFiles.parent(fault.path()) + "/" + module.file())
            .filter(path -> !path.equals(fault.path()) && server.files().isFile(path));
    if (own.isPresent()) {
      String text = fault.place().text();
      int at = text.lastIndexOf(ServerFinding.name(fault.path()));
      if (at > 0) {
        return ServerFinding.replace(
            fault.place(), text.substring(0, at) + ServerFinding.name(own.orElseThrow()));
      }
    }
    return enabled
        ? new Fix.Remove(ServerFinding.reportPath(server, link))
        : ServerFinding.deleteLines(fault.place());
  }

  private static boolean otherPhp(Server server, ApacheFault.MissingModuleFile fault) {
    return server.apache().stream()
            .map(ApacheConfig::modules)
            .flatMap(List::stream)
            .anyMatch(
                module -> module.isPhp() && module.present() && !module.file().equals(fault.path()))
        || server.files().names(HostFiles.parent(fault.path())).stream()
            .anyMatch(name -> PHP.matcher(name).find());
  }

  private static Stream<Finding> needed(
      Server server, ApacheFault.NeedsModule fault, Impact impact) {
    if (fault.name().startsWith("php_") || fault.name().equalsIgnoreCase("PHPIniDir")) {
      return Stream.empty();
    }
    String message =
        "`" + fault.name() + "` needs the module `" + fault.module() + "`, which is not loaded";
    String available = "/etc/apache2/mods-available/" + fault.module() + ".load";
    boolean installed = server.files().isFile(available);
    boolean debian = server.files().isDirectory("/etc/apache2/mods-available");
    Fix fix =
        installed || !debian
            ? new Fix.Command("a2enmod " + fault.module())
            : ServerFinding.deleteLines(fault.place());
    return Stream.of(ServerFinding.at(fault.place(), ID, message).impact(impact).fix(fix).build());
  }
}
