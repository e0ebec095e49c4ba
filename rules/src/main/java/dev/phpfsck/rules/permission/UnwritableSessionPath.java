package dev.phpfsck.rules.permission;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.Identity;
import java.util.List;
import java.util.Optional;

/** {@code session.save_path} where PHP cannot write: nobody stays logged in. */
public final class UnwritableSessionPath implements Rule {
  private static final String ID = "unwritable-session-path";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PERMISSION,
        Severity.WARNING,
        "PHP cannot write to the directory of its sessions");
  }

  @Override
  public List<Finding> check(Site site) {
    Server server = site.server();
    return server.runtimes().stream()
        .filter(runtime -> usesFiles(runtime))
        .flatMap(runtime -> finding(server, runtime).stream())
        .distinct()
        .toList();
  }

  private static boolean usesFiles(PhpRuntime runtime) {
    return runtime
        .setting("session.save_handler")
        .filter(setting -> !setting.value().equals("files"))
        .isEmpty();
  }

  private static Optional<Finding> finding(Server server, PhpRuntime runtime) {
    return runtime
        .setting("session.save_path")
        .flatMap(setting -> {
          // `N;MODE;/path` spreads sessions over N levels.
          String path = setting.value().substring(setting.value().lastIndexOf(';') + 1);
          if (!path.startsWith("/")) {
            return Optional.empty();
          }
          if (server.files().isSurelyMissing(path)) {
            return Optional.of(
                found(
                    setting,
                    "`" + path + "` does not exist",
                    new Fix.Command("install -d -m 1733 " + server.files().inside(path))));
          }
          Optional<HostEntry> directory = server.files().entry(path);
          Optional<Identity> user =
              WebUser.ownersAreReal(server) ? runtime.identity() : Optional.empty();
          boolean refused =
              directory.isPresent()
                  && user.filter(u -> !u.may(Identity.WRITE | Identity.EXECUTE, directory.get()))
                      .isPresent();
          return refused
              ? Optional.of(
                  found(
                      setting,
                      "`" + user.orElseThrow().name() + "` may not write to `" + path + "`",
                      new Fix.ChangeMode(
                          ServerFinding.reportPath(server, directory.orElseThrow().path()), 01733)))
              : Optional.empty();
        });
  }

  private static Finding found(PhpRuntime.Setting setting, String message, Fix fix) {
    return ServerFinding.at(setting.place(), ID, message)
        .severity(Severity.WARNING)
        .impact(Impact.DEGRADED)
        .reference(setting.value())
        .fix(fix)
        .build();
  }
}
