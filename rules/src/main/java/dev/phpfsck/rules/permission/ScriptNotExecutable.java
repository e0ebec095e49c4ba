package dev.phpfsck.rules.permission;

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
import dev.phpfsck.server.CgiScript;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.HostEntry;
import dev.phpfsck.server.host.Identity;
import java.util.List;
import java.util.Optional;

/** A CGI program that the web user may not execute, or a script that he may not read. */
public final class ScriptNotExecutable implements Rule {
  private static final String ID = "script-not-executable";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID, RuleGroup.PERMISSION, Severity.ERROR, "the web user may not execute a CGI program");
  }

  @Override
  public List<Finding> check(Site site) {
    return CgiScript.of(site.server()).stream()
        .filter(CgiScript::looksLikeProgram)
        .flatMap(script -> finding(site.server(), script).stream())
        .toList();
  }

  private static Optional<Finding> finding(Server server, CgiScript script) {
    Optional<Identity> user = WebUser.of(server);
    Optional<HostEntry> file = server.files().entry(script.path());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    // Without a single x bit nobody may execute it, whoever the web user is.
    boolean executable =
        user.map(u -> u.may(Identity.EXECUTE, file.get())).orElse((file.get().mode() & 0111) != 0);
    boolean readable =
        script.isBinary() || user.map(u -> u.may(Identity.READ, file.get())).orElse(true);
    if (executable && readable) {
      return Optional.empty();
    }
    String path = ServerFinding.reportPath(server, script.path());
    String who = user.map(u -> "`" + u.name() + "`").orElse("nobody");
    String message =
        executable
            ? who + " may execute this script but not read it"
            : (user.isPresent() ? who + " may not" : "nobody may") + " execute this program";
    return Optional.of(
        Finding.at(Location.of(path), ID, message)
            .impact(Impact.HTTP_500)
            .fix(new Fix.ChangeMode(path, file.get().mode() | 0555))
            .build());
  }
}
