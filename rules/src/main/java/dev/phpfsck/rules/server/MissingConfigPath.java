package dev.phpfsck.rules.server;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.NearestFile;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.ServedHost;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.apache.ApacheConfig;
import dev.phpfsck.server.apache.HtaccessFile;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.HostFiles;
import dev.phpfsck.server.host.Place;
import dev.phpfsck.server.nginx.NginxConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A certificate, log folder, wrapper or password file that the configuration names in vain. */
public final class MissingConfigPath implements Rule {
  private static final String ID = "missing-config-path";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.SERVER,
        Severity.ERROR,
        "a file or folder that the server's configuration names does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    Stream<Directive> main =
        server.apache().stream().flatMap(ApacheConfig::all).filter(d -> !d.section());
    Stream<Directive> htaccess =
        server.htaccess().stream().map(HtaccessFile::directives).flatMap(List::stream);
    return server.apache().isEmpty()
        ? server.nginx().stream()
            .flatMap(NginxConfig::all)
            .flatMap(d -> ofNginx(server, d).stream())
            .distinct()
            .toList()
        : Stream.concat(
                Stream.concat(main, htaccess)
                    .flatMap(d -> check(server, server.apache().orElseThrow(), d).stream()),
                programs(server))
            .distinct()
            .toList();
  }

  /** The program behind {@code Action} that all PHP pages go through. */
  private static Stream<Finding> programs(Server server) {
    return server.hosts().stream()
        .map(ServedHost::php)
        .filter(PhpHandler.Cgi.class::isInstance)
        .map(PhpHandler.Cgi.class::cast)
        .filter(cgi -> !cgi.program().isEmpty() && server.files().isSurelyMissing(cgi.program()))
        .map(cgi -> {
          Finding.Builder finding =
              ServerFinding.at(
                      cgi.place(), ID, "`Action` names `" + cgi.url() + "`, which does not exist")
                  .impact(Impact.HTTP_404)
                  .reference(cgi.program());
          NearestFile.of(server.files(), cgi.program(), 3)
              .map(name ->
                  ServerFinding.replace(
                      cgi.place(),
                      cgi.place().text().replace(ServerFinding.name(cgi.program()), name)))
              .ifPresent(finding::fix);
          return finding.build();
        });
  }

  private static Optional<Finding> check(Server server, ApacheConfig config, Directive directive) {
    String value = directive.argument(0);
    if (value.isEmpty() || value.contains("${") || value.contains("%")) {
      return Optional.empty();
    }
    String path = config.absolute(value);
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "sslcertificatefile",
          "sslcertificatekeyfile",
          "sslcertificatechainfile",
          "sslcacertificatefile" ->
          missing(server, directive, path, Impact.SERVER_DOWN);
      case "fcgidwrapper" ->
          missing(server, directive, path.replaceFirst(" .*", ""), Impact.SERVER_DOWN);
      case "errorlog", "customlog", "transferlog" ->
          value.startsWith("|") || value.startsWith("syslog")
              ? Optional.empty()
              : log(server, directive, path);
      case "authuserfile", "authgroupfile" -> missing(server, directive, path, Impact.HTTP_500);
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> ofNginx(Server server, Directive directive) {
    String path = directive.argument(0);
    if (!path.startsWith("/") || path.contains("$")) {
      return Optional.empty();
    }
    return switch (directive.name()) {
      case "ssl_certificate", "ssl_certificate_key", "ssl_dhparam" ->
          missing(server, directive, path, Impact.SERVER_DOWN);
      case "access_log", "error_log" -> log(server, directive, path);
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> missing(
      Server server, Directive directive, String path, Impact impact) {
    if (!server.files().isSurelyMissing(path)) {
      return Optional.empty();
    }
    Place place = directive.argumentPlace(0);
    Finding.Builder finding =
        ServerFinding.at(
                place, ID, "`" + directive.name() + "` names `" + path + "`, which does not exist")
            .impact(impact)
            .reference(path);
    NearestFile.of(server.files(), path, 3)
        .map(name ->
            ServerFinding.replace(place, place.text().replace(ServerFinding.name(path), name)))
        .ifPresent(finding::fix);
    return Optional.of(finding.build());
  }

  private static Optional<Finding> log(Server server, Directive directive, String path) {
    String directory = HostFiles.parent(path);
    if (!server.files().isSurelyMissing(directory)) {
      return Optional.empty();
    }
    String report = ServerFinding.reportPath(server, directory);
    return Optional.of(
        ServerFinding.at(
                directive.argumentPlace(0),
                ID,
                "`" + directive.name() + "` writes to `" + directory + "`, which does not exist")
            .impact(Impact.SERVER_DOWN)
            .reference(directory)
            .fix(new Fix.Command("mkdir -p /" + report.replace("server:", "")))
            .build());
  }
}
