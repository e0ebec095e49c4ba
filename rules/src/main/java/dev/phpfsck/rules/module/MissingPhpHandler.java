package dev.phpfsck.rules.module;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.rules.server.DanglingEnabledLink;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.ApacheFault;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.nginx.NginxHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtual host that sends the source of PHP files because nobody runs them. */
public final class MissingPhpHandler implements Rule {
  private static final String ID = "missing-php-handler";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.MODULE,
        Severity.ERROR,
        "the web server has nobody to run PHP files and sends their source instead");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    boolean hasPhp = site.tree().files().stream().anyMatch(f -> f.path().extension().equals("php"));
    boolean otherwiseDown =
        server.apache().stream()
            .flatMap(config -> config.faults().stream())
            .anyMatch(fault ->
                fault instanceof ApacheFault.NeedsModule
                    || fault instanceof ApacheFault.MissingModuleFile);
    boolean linkIsToBlame =
        server.apache().stream()
            .flatMap(config -> config.faults().stream())
            .filter(ApacheFault.DanglingLink.class::isInstance)
            .map(ApacheFault.DanglingLink.class::cast)
            .anyMatch(f -> DanglingEnabledLink.impact(server, f.link()) == Impact.SOURCE_LEAK);
    if (!hasPhp || otherwiseDown || linkIsToBlame) {
      return List.of();
    }
    return Stream.concat(
            server.hosts().stream()
                .filter(host -> host.php() instanceof PhpHandler.Nobody)
                .map(host -> finding(server, (PhpHandler.Nobody) host.php())),
            server.nginxHosts().stream()
                .filter(host -> sendsPhp(server, host))
                .map(host -> ofNginx(server, host)))
        .limit(1)
        .toList();
  }

  /** Whether nginx serves nothing but files here, and nothing is said of PHP's. */
  private static boolean sendsPhp(Server server, NginxHost host) {
    boolean spoken =
        host.all()
            .anyMatch(d ->
                d.is("return")
                    || d.is("rewrite")
                    || (d.isSection("location") && d.rest(0).contains("php")));
    return !host.passesOn() && !spoken && server.files().isFile(host.root() + "/index.php");
  }

  /** Where one pool of PHP-FPM listens, the repair is the location that passes PHP to it. */
  private static Finding ofNginx(Server server, NginxHost host) {
    Directive root = host.rootDirective().orElseThrow();
    List<String> sockets =
        server.installs().stream()
            .flatMap(install -> install.fpm().stream())
            .flatMap(fpm -> fpm.pools().stream())
            .map(pool -> pool.value("listen"))
            .filter(listen -> listen.startsWith("/"))
            .distinct()
            .toList();
    Finding.Builder finding =
        ServerFinding.at(root.place(), ID, "no `location` passes the PHP files of this site on")
            .impact(Impact.SOURCE_LEAK);
    if (sockets.size() == 1 && host.section().body().contains(root)) {
      String location =
          "location ~ \\.php$ { include fastcgi.conf; fastcgi_pass unix:"
              + sockets.getFirst()
              + "; }";
      finding.fix(ServerFinding.replace(root.place(), root.place().text() + "\n" + location));
    }
    return finding.build();
  }

  private static Finding finding(Server server, PhpHandler.Nobody nobody) {
    if (!nobody.module().isEmpty() && !nobody.module().equals("php")) {
      return ServerFinding.at(
              nobody.place(),
              ID,
              "the handler for PHP needs the module `" + nobody.module() + "`, which is not loaded")
          .impact(Impact.SOURCE_LEAK)
          .fix(new Fix.Command("a2enmod " + nobody.module()))
          .build();
    }
    Optional<String> available = available(server);
    Location place =
        available
            .map(path -> Location.of(ServerFinding.reportPath(server, path)))
            .orElseGet(() -> ServerFinding.location(nobody.place()));
    return Finding.at(place, ID, "no handler runs the PHP files of this site")
        .impact(Impact.SOURCE_LEAK)
        .fix(repair(server, available))
        .build();
  }

  /** The file that would bring a handler, once it is enabled; PHP-FPM's where it can be reached. */
  private static Optional<String> available(Server server) {
    boolean module = server.apache().flatMap(ApacheConfig::phpModule).isPresent();
    boolean reachable =
        hasPool(server) && server.apache().filter(c -> c.has("proxy_fcgi_module")).isPresent();
    String wanted =
        reachable ? "php[\\d.]+-fpm\\.conf" : module ? "php[\\d.]+\\.conf" : "php[\\d.]+\\.load";
    String folder = "/etc/apache2/" + (reachable ? "conf-available" : "mods-available");
    return server.files().names(folder).stream()
        .filter(name -> name.matches(wanted))
        .map(name -> folder + "/" + name)
        .findFirst();
  }

  private static boolean hasPool(Server server) {
    return server.installs().stream()
        .anyMatch(install -> install.fpm().stream().anyMatch(fpm -> !fpm.pools().isEmpty()));
  }

  private static Fix repair(Server server, Optional<String> available) {
    String name = available.map(ServerFinding::name).orElse("");
    if (name.isEmpty()) {
      String version =
          server.installs().stream()
              .map(i -> i.version())
              .filter(v -> !v.isEmpty())
              .findFirst()
              .orElse("");
      return new Fix.Command("apt-get install libapache2-mod-php" + version);
    }
    return name.endsWith("-fpm.conf")
        ? new Fix.Command("a2enconf " + name.replace(".conf", ""))
        : new Fix.Command("a2enmod " + name.replaceFirst("\\.(load|conf)$", ""));
  }
}
