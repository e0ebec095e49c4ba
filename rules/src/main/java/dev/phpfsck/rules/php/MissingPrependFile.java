package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.rules.ServerFinding;
import dev.phpfsck.server.AutoFile;
import dev.phpfsck.server.PhpRuntime;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.host.Place;
import java.util.List;

/** {@code auto_prepend_file} or {@code auto_append_file} of a file that does not exist. */
public final class MissingPrependFile implements Rule {
  private static final String ID = "missing-prepend-file";

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
    return AutoFile.of(server).stream()
        .map(AutoFile::setting)
        .filter(setting -> isMissing(server, setting))
        .map(MissingPrependFile::finding)
        .distinct()
        .toList();
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
