package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.HtaccessFile;
import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Place;
import dev.phpfsck.server.Server;
import java.util.List;
import java.util.stream.Stream;

/** {@code auto_prepend_file} or {@code auto_append_file} of a file that does not exist. */
public final class MissingPrependFile implements Rule {
  private static final String ID = "missing-prepend-file";
  private static final List<String> NAMES = List.of("auto_prepend_file", "auto_append_file");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PHP,
        Severity.ERROR,
        "`auto_prepend_file` or `auto_append_file` names a file that does not exist");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return Stream.of(fromRuntimes(server), fromHtaccess(server), fromUserInis(server))
        .flatMap(stream -> stream)
        .filter(setting -> isMissing(server, setting))
        .map(MissingPrependFile::finding)
        .distinct()
        .toList();
  }

  private static Stream<PhpRuntime.Setting> fromRuntimes(Server server) {
    return server.runtimes().stream()
        .flatMap(runtime -> NAMES.stream().flatMap(name -> runtime.setting(name).stream()));
  }

  /** PHP reads these where it is Apache's module; otherwise Apache refuses the line itself. */
  private static Stream<PhpRuntime.Setting> fromHtaccess(Server server) {
    boolean module =
        server.hosts().stream().anyMatch(host -> host.php() instanceof PhpHandler.Module);
    return server.htaccess().stream()
        .filter(file -> module)
        .map(HtaccessFile::directives)
        .flatMap(List::stream)
        .filter(d -> d.is("php_value") && NAMES.contains(d.argument(0)))
        .map(d -> new PhpRuntime.Setting(d.argument(0), d.argument(1), d.argumentPlace(1)));
  }

  /** PHP reads .user.ini under CGI and FastCGI only. */
  private static Stream<PhpRuntime.Setting> fromUserInis(Server server) {
    boolean read =
        server.runtimes().isEmpty()
            || server.runtimes().stream()
                .anyMatch(runtime -> !(runtime.handler() instanceof PhpHandler.Module));
    return server.userInis().stream()
        .filter(ini -> read)
        .flatMap(ini -> ini.ini().entries().stream())
        .filter(entry -> NAMES.contains(entry.key()))
        .map(e -> new PhpRuntime.Setting(e.key(), e.value(), e.valuePlace()));
  }

  /** A name without a directory is looked for along {@code include_path}: that is left alone. */
  private static boolean isMissing(Server server, PhpRuntime.Setting setting) {
    String path = setting.value();
    return path.startsWith("/") && server.files().isMissing(path) && server.isServed();
  }

  private static Finding finding(PhpRuntime.Setting setting) {
    String message =
        "`" + setting.name() + "` names `" + setting.value() + "`, which does not exist";
    Place place = setting.place();
    return ServerFinding.at(place, ID, message)
        .impact(Impact.HTTP_500)
        .reference(setting.value())
        .fix(ServerFinding.deleteLines(place))
        .build();
  }
}
