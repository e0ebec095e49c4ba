package dev.phpfsck.rules.leak;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Access;
import dev.phpfsck.site.SiteEntry;
import java.util.List;
import java.util.regex.Pattern;

/** A file with PHP code whose name no handler knows. */
public final class SourceServedAsText implements Rule {
  private static final String ID = "source-served-as-text";

  /** Slips of the keyboard on {@code .php}: no application means them. */
  private static final Pattern SLIPS = Pattern.compile("(?i).*\\.(phpp|pph|hpp|ph|pphp|php_)");

  /** Customary names of files to include; whoever uses them tells his server to refuse them. */
  private static final Pattern CUSTOMARY =
      Pattern.compile("(?i).*\\.(inc|class|module|install|engine)");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.LEAK,
        Severity.WARNING,
        "a file with PHP code is sent as text, because its name is not one of PHP's");
  }

  @Override
  public List<Finding> check(Site site) {
    Access access = Access.of(site.server());
    return site.tree().files().stream()
        .filter(file -> isSource(site, file.path().name()))
        .filter(file -> LeakedFile.isServedAsIs(site, access, file))
        .filter(file -> LeakedFile.holdsPhp(site, file))
        .map(SourceServedAsText::finding)
        .toList();
  }

  private static boolean isSource(Site site, String name) {
    return SLIPS.matcher(name).matches()
        || (site.server().isServed() && CUSTOMARY.matcher(name).matches());
  }

  private static Finding finding(SiteEntry file) {
    return Finding.at(
            Location.of(file.path().value()), ID, "whoever asks for this file reads its PHP code")
        .severity(Severity.WARNING)
        .impact(Impact.SOURCE_LEAK)
        .build();
  }
}
