package dev.phpfsck.rules.permission;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.site.SiteEntry;
import java.util.List;

/** PHP code that every account of the server may change. */
public final class WritableByAll implements Rule {
  private static final String ID = "writable-by-all";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.PERMISSION,
        Severity.WARNING,
        "every account of the server may change a PHP file");
  }

  @Override
  public List<Finding> check(Site site) {
    return site.tree().files().stream()
        .filter(WritableByAll::isCode)
        .filter(file -> (file.mode() & 0002) != 0)
        .map(WritableByAll::finding)
        .toList();
  }

  private static boolean isCode(SiteEntry file) {
    return file.path().extension().equals("php") || file.path().name().equals(".htaccess");
  }

  private static Finding finding(SiteEntry file) {
    String path = file.path().value();
    return Finding.at(Location.of(path), ID, "everyone may write to this file")
        .severity(Severity.WARNING)
        .fix(new Fix.ChangeMode(path, file.mode() & ~0002))
        .build();
  }
}
